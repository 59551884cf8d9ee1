package import Diagnostics
package import FlinkConfiguration
package import HadoopRecords
import LocalFiles

extension GatherList {
    /// - Parameters:
    ///   - configuration: ``EffectiveConfiguration``'s answer for the request.
    ///   - homeFolder: the user's home on the default file system.
    /// - Throws: ``DeployError`` `configurationWrong` for folders that cannot be what the option wants.
    package init(
        configuration: FlinkConfiguration, request: DeploymentRequest, version: FlinkVersion, defaultFS: HDFSPath,
        homeFolder: HDFSPath
    ) throws(DeployError) {
        let paths = try ConfiguredPaths(
            configuration, request: request, defaultFS: defaultFS, homeFolder: homeFolder)
        var local: Set<LocalPath> = []
        var remote: Set<HDFSPath> = []
        for location in paths.shipFiles + paths.shipArchives + [paths.program, paths.distJar].compactMap(\.self) {
            switch location {
            case .local(let path): local.insert(path)
            case .remote(let path): remote.insert(path)
            }
        }
        if let log = paths.logConfiguration { local.insert(log) }
        remote.formUnion(paths.providedLibraries)
        if let folder = paths.providedUserLibrary { remote.insert(folder) }
        let python = try PythonSources(configuration, request: request, paths: paths, defaultFS: defaultFS)
        local.formUnion(python.local)
        let above = paths.providedLibraries.flatMap(\.ancestors)
        self.init(
            local: local.sorted(), remote: remote.sorted { $0.description < $1.description },
            remoteStatus: Set(above + [paths.stagingRoot] + python.remote).subtracting(remote).sorted {
                $0.description < $1.description
            }, pythonArchives: python.archives)
    }
}

extension HDFSPath {
    /// The folders above it, the nearest first, the root last.
    var ancestors: [HDFSPath] {
        path == "/" ? [] : [parent] + parent.ancestors
    }
}
