package import CommandLine
import DeployEngine
import Diagnostics
import HadoopRecords
import WebHDFS

/// `bobbin fs du`: what takes how much room.
package enum FsDuCommand: Command {
    private struct Usage: Encodable, Sendable {
        let path: HDFSPath
        /// In bytes, each file once.
        let size: Int64
        /// In bytes, with all copies.
        let space: Int64
        let files: Int64
        let folders: Int64
    }

    package static let specification = CommandSpecification(
        "du",
        abstract: "Tell how much room files and folders of HDFS take",
        discussion: "Of a folder, a line for each thing in it. SIZE counts a file once, SPACE each of its copies.",
        options: [FsOptions.summary, FsOptions.human],
        positionals: [
            PositionalSpecification("PATH", help: "In HDFS; may have patterns.", isOptional: true, isRepeated: true)
        ],
        examples: [
            .init("bobbin fs du -h", "What lies in your home."),
            .init("bobbin fs du -s -h /apps /logs", "The sums of two folders."),
        ])

    package static func run(_ context: CommandContext) async throws {
        let session = try FsSession(context)
        let words = context.parsed.positionals.isEmpty ? ["."] : context.parsed.positionals
        let found = try await session.find(words)
        var usages = Outcomes<Usage>()
        for status in found.values {
            let fileSystem = try session.cluster.fileSystem(of: status.path)
            var parts = [status]
            if status.isFolder, !context.parsed.flag(FsOptions.summary) {
                parts = []
                try await usages.add {
                    parts = try await fileSystem.list(status.path)
                    return []
                }
            }
            for part in parts { try await usages.add { [try await usage(of: part, fileSystem)] } }
        }
        try show(usages.values, session)
        try session.conclude(found.failures + usages.failures)
    }

    private static func usage(of file: FileStatus, _ fileSystem: WebHDFSClient) async throws -> Usage {
        let sum = try await fileSystem.contentSummary(file.path)
        return Usage(
            path: file.path, size: sum.length, space: sum.spaceConsumed, files: sum.files, folders: sum.folders)
    }

    private static func show(_ usages: [Usage], _ session: FsSession) throws(DeployError) {
        let console = session.context.console
        let isHuman = session.parsed.flag(FsOptions.human)
        func size(_ bytes: Int64) -> String { isHuman ? describe(bytes: bytes) : "\(bytes)" }
        switch session.context.output {
        case .json: console.data(try JSONOutput.text(usages))
        case .id: for usage in usages { console.data(session.paths.shown(usage.path)) }
        case .table where usages.isEmpty: break
        case .table:
            console.data(
                Table(
                    columns: [
                        .init("SIZE", alignsRight: true), .init("SPACE", alignsRight: true),
                        .init("FILES", alignsRight: true, isOptional: true), .init("PATH"),
                    ],
                    rows: usages.map {
                        [size($0.size), size($0.space), "\($0.files)", session.paths.shown($0.path)]
                    }))
        }
    }
}
