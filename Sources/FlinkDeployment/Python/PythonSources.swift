import Diagnostics
import FlinkConfiguration
import HadoopRecords
import LocalFiles

/// What has to be looked at for the Python options of a deployment.
struct PythonSources {
    var local: Set<LocalPath> = []
    var remote: Set<HDFSPath> = []
    var archives: [ProgramLocation] = []

    init(
        _ configuration: FlinkConfiguration, request: DeploymentRequest, paths: ConfiguredPaths, defaultFS: HDFSPath
    ) throws(DeployError) {
        let settings = try PythonSettings(configuration, request)
        guard settings.isUsed, request.target != .perJob else { return }
        let locations = { (text: String) in
            [ProgramLocation(text, relativeTo: request.workingFolder).qualified(by: defaultFS)]
                + Self.inShippedFolder(text, paths.shipFiles)
        }
        for location in settings.paths.flatMap(locations) {
            switch location {
            case .local(let path): local.insert(path)
            case .remote(let path): remote.insert(path)
            }
        }
        var archives = settings.archives.map(\.path) + settings.files.filter(Self.isLocalZip)
        if let environment = settings.environment { archives.append(environment) }
        self.archives = Array(Set(archives.flatMap(locations) + paths.shipArchives))
    }

    /// The file of this machine that a name in the container stands for, where a folder is shipped.
    private static func inShippedFolder(_ text: String, _ shipped: [ProgramLocation]) -> [ProgramLocation] {
        let parts = text.split(separator: "/").filter { $0 != "." }
        return shipped.compactMap { location in
            guard case .local(let root) = location, let first = parts.first, root.name == first else { return nil }
            return .local(root / parts.dropFirst().joined(separator: "/"))
        }
    }

    private static func isLocalZip(_ file: String) -> Bool {
        let name = file.lowercased()
        return !file.contains("://") && [".zip", ".whl", ".egg"].contains(where: name.hasSuffix)
    }
}
