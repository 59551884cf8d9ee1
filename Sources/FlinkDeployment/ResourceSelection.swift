import Diagnostics
import HadoopRecords
import LocalFiles

/// The files of a deployment as they are gathered: each key once, and what of them is on the class path.
struct ResourceSelection {
    private(set) var resources: [PlannedResource] = []
    private var positions: [String: Int] = [:]
    var classpath = ClassPath()

    /// Adds files, and skips those that are there already.
    ///
    /// - Throws: ``DeployError`` `inputMalformed` where another file has the same key.
    mutating func add(_ group: [PlannedResource]) throws(DeployError) {
        for resource in group {
            guard let position = positions[resource.key] else {
                positions[resource.key] = resources.count
                resources.append(resource)
                continue
            }
            let other = resources[position]
            guard other.source == resource.source, other.type == resource.type else {
                throw DeployError(
                    .inputMalformed,
                    "two files would have the name \(resource.key) in the containers: \(other.source) and \(resource.source)",
                    hint: "Rename one, or ship it inside a folder")
            }
        }
    }
}

extension PlannedResource.Source {
    /// Where it lies now; nil for the configuration, which is made.
    var location: ProgramLocation? {
        switch self {
        case .local(let file): .local(file.path)
        case .remote(let status): .remote(status.path)
        case .configuration: nil
        }
    }
}

extension PlannedResource.Source: CustomStringConvertible {
    package var description: String { location?.description ?? "Flink's configuration" }
}

extension PlannedResource {
    /// A file of this machine that is staged under its own name.
    ///
    /// - Parameter folder: its folder in the container and below the staging folder; empty for none.
    static func staged(_ file: LocalFile, in folder: String = "", type: LocalResourceType = .file) -> PlannedResource {
        let key = folder.isEmpty ? file.path.name : "\(folder)/\(file.path.name)"
        return PlannedResource(key: key, source: .local(file), type: type, stagedPath: key)
    }

    /// The files of a folder, with the folder's name before them.
    static func staged(_ files: [LocalFile], below folder: LocalPath) -> [PlannedResource] {
        files.map { file in
            let key = folder.name + "/" + (file.path.relative(to: folder) ?? file.path.name)
            return PlannedResource(key: key, source: .local(file), stagedPath: key)
        }
    }

    /// The files of a folder in HDFS, with the folder's name before them.
    static func inPlace(
        _ files: [FileStatus], below folder: HDFSPath, visibility: LocalResourceVisibility = .application
    ) -> [PlannedResource] {
        files.map { file in
            PlannedResource(
                key: folder.name + file.path.path.dropFirst(folder.path.count), source: .remote(file),
                visibility: visibility)
        }
    }

    /// Whether it is Flink's own jar, which is never shipped among other files.
    var isDistJar: Bool {
        let name = key.split(separator: "/").last ?? ""
        return name.hasPrefix("flink-dist") && name.hasSuffix("jar")
    }
}
