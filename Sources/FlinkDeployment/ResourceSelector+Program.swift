import Diagnostics
import FlinkConfiguration
import HadoopRecords

/// The user's program and its `usrlib`.
extension ResourceSelector {
    /// - Returns: empty where the target has no program of its own.
    func program() throws(DeployError) -> [PlannedResource] {
        let folder = inclusion == .disabled ? ConfiguredPaths.userLibraryName : ""
        if let graph = inputs.jobGraph {
            return try graph.jars.map { jar throws(DeployError) in
                try self.resource(at: jar.qualified(by: inputs.defaultFS), of: "the program's job", in: folder)
            }
        }
        guard inputs.request.target != .session, inputs.request.python == nil else { return [] }
        guard let program = paths.program else {
            try checkWithoutProgram()
            return []
        }
        let resource = try resource(at: program, of: "the program", in: folder)
        guard resource.size > 0 else {
            throw DeployError(.inputMalformed, "the program is empty: \(program)")
        }
        if case .remote(let path) = program,
            !path.isOnSameFileSystem(as: paths.stagingRoot, defaultFS: inputs.defaultFS)
        {
            throw DeployError(
                .configurationWrong,
                "the program \(path) lies on another file system than the staging folder, \(paths.stagingRoot)",
                hint: "Flink reads its status through the staging folder's file system: copy it there")
        }
        return [resource]
    }

    /// Flink 2.0 and later run a class that is on the class path already.
    private func checkWithoutProgram() throws(DeployError) {
        guard version >= FlinkVersion(2, 0), inputs.request.mainClass != nil else {
            throw DeployError(
                .usage, "no program was given", hint: "Name the program's jar after the options")
        }
        let jars = try inputs.configuration.list(FlinkOptions.jars) ?? []
        guard jars.count <= 1 else {
            throw DeployError(
                .configurationWrong, "\(FlinkOptions.jars) has \(jars.count) jars, and an application has at most one",
                hint: "Ship the others: \(FlinkOptions.shipFiles)")
        }
    }

    /// The folder in HDFS, else the one beside Flink's lib folder.
    func userLibrary() throws(DeployError) -> [PlannedResource] {
        let option = FlinkOptions.providedUserLibDir
        if let path = paths.providedUserLibrary {
            let tree = try remoteTree(path, of: option)
            guard tree.root.isFolder else {
                throw DeployError(.configurationWrong, "\(option) is \(path), which is no folder")
            }
            guard path.isOnSameFileSystem(as: inputs.defaultFS, defaultFS: inputs.defaultFS) else {
                throw DeployError(
                    .configurationWrong, "\(option) is \(path), which is not on the default file system")
            }
            return PlannedResource.inPlace(tree.files, below: path)
        }
        let distribution = inputs.distribution
        return PlannedResource.staged(distribution.usrlibFiles ?? [], below: distribution.usrlibFolder)
    }
}
