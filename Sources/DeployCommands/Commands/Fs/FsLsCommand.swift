package import CommandLine
import DeployEngine
import Diagnostics
import HadoopRecords
import WebHDFS

/// `bobbin fs ls`: what is there.
package enum FsLsCommand: Command {
    package static let specification = CommandSpecification(
        "ls",
        abstract: "List files and folders of HDFS",
        discussion: "Without a path it lists your home. Times are in UTC.",
        options: [FsOptions.recursive, FsOptions.human, FsOptions.folderItself, FsOptions.long],
        positionals: [
            PositionalSpecification("PATH", help: "In HDFS; may have patterns.", isOptional: true, isRepeated: true)
        ],
        examples: [
            .init("bobbin fs ls -h /apps", "With sizes for people."),
            .init("bobbin fs ls -r -o json /apps", "All that lies below, for a program."),
        ])

    package static func run(_ context: CommandContext) async throws {
        let session = try FsSession(context)
        let words = context.parsed.positionals.isEmpty ? ["."] : context.parsed.positionals
        let found = try await session.find(words)
        var listed = Outcomes<FileStatus>()
        for status in found.values {
            try await listed.add { try await entries(of: status, session) }
        }
        try show(listed.values, session)
        try session.conclude(found.failures + listed.failures)
    }

    private static func entries(of status: FileStatus, _ session: FsSession) async throws -> [FileStatus] {
        guard status.isFolder, !session.parsed.flag(FsOptions.folderItself) else { return [status] }
        if session.parsed.flag(FsOptions.recursive) {
            return try await RemoteTreeReader(session.cluster).entries(below: status)
        }
        return try await session.cluster.fileSystem(of: status.path).list(status.path)
    }

    private static func show(_ files: [FileStatus], _ session: FsSession) throws(DeployError) {
        let console = session.context.console
        let isHuman = session.parsed.flag(FsOptions.human)
        switch session.context.output {
        case .json: console.data(try JSONOutput.text(files.map(ListedFile.init)))
        case .id: for file in files { console.data(session.paths.shown(file.path)) }
        case .table where files.isEmpty: break
        case .table:
            console.data(
                Table(
                    columns: [
                        .init("MODE"), .init("COPIES", alignsRight: true, isOptional: true), .init("OWNER"),
                        .init("GROUP", isOptional: true), .init("SIZE", alignsRight: true), .init("CHANGED"),
                        .init("PATH"),
                    ],
                    rows: files.map { file in
                        [
                            ModeText.text(file), file.isFolder ? "-" : "\(file.replication)", file.owner, file.group,
                            isHuman ? describe(bytes: file.length) : "\(file.length)",
                            TimeText.text(file.modificationTime), session.paths.shown(file.path),
                        ]
                    }))
        }
    }
}
