package import CommandLine
import DeployEngine
import Diagnostics
import HadoopRecords
import WebHDFS

/// `bobbin fs mkdir`: makes folders.
package enum FsMkdirCommand: Command {
    package static let specification = CommandSpecification(
        "mkdir",
        abstract: "Make folders in HDFS",
        options: [FsOptions.parents, FsOptions.folderMode],
        positionals: [PositionalSpecification("PATH", help: "In HDFS.", isRepeated: true)],
        examples: [
            .init("bobbin fs mkdir -p /apps/clicks/models", "With the folders above it."),
            .init("bobbin fs mkdir --mode 1777 /scratch", "One that everybody may use."),
        ])

    package static func run(_ context: CommandContext) async throws {
        let session = try FsSession(context)
        let mode = try session.mode(FsOptions.folderMode, full: 0o777)
        var outcomes = Outcomes<String>()
        for word in context.parsed.positionals {
            try await outcomes.add { [try await make(word, mode, session)] }
        }
        try session.data(outcomes.values)
        try session.conclude(outcomes.failures)
    }

    private static func make(_ word: String, _ mode: UInt16, _ session: FsSession) async throws -> String {
        let path = try await session.paths.path(word)
        let shown = session.paths.shown(path)
        let fileSystem = try session.cluster.fileSystem(of: path)
        let isLenient = session.parsed.flag(FsOptions.parents)
        if let there = try await fileSystem.status(path) {
            guard isLenient, there.isFolder else {
                throw DeployError(.refusedByGuard, "\(shown) is there already\(there.isFolder ? "" : ", and a file")")
            }
            return shown
        }
        if !isLenient, try await fileSystem.status(path.parent) == nil {
            throw DeployError(
                .inputNotFound, "there is no folder \(session.paths.shown(path.parent))", hint: "--parents makes it")
        }
        try await fileSystem.makeDirectory(path, permission: mode)
        return shown
    }
}
