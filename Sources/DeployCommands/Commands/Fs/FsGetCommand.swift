package import CommandLine
import DeployEngine
import Diagnostics
import HadoopRecords
import LocalFiles

/// `bobbin fs get`: files of HDFS to this machine.
package enum FsGetCommand: Command {
    package static let specification = CommandSpecification(
        "get",
        abstract: "Copy files and folders of HDFS to this machine",
        discussion: """
            Into a folder that is there, or to a new name, as cp does; - is standard output. Files come down several at \
            once. Each has its name only when it is whole.
            """,
        usage: ["[OPTIONS] HDFS... LOCAL"],
        options: [FsOptions.recursive, FsOptions.force],
        positionals: [
            PositionalSpecification("HDFS", help: "Files and folders in HDFS; may have patterns."),
            PositionalSpecification("LOCAL", help: "Where to, here.", form: .file, isRepeated: true),
        ],
        examples: [
            .init("bobbin fs get '/logs/2026-11-*/part-?' .", "Files of several folders, into this one."),
            .init("bobbin fs get -r /apps/clicks backup", "A folder, under a new name."),
        ])

    package static func run(_ context: CommandContext) async throws {
        guard let last = context.parsed.positionals.last else { return }
        let words = context.parsed.positionals.dropLast()
        if last == "-" { return try await FsCatCommand.print(Array(words), context, only: 1) }
        let session = try FsSession(context)
        let found = try await session.find(words)
        var outcomes = Outcomes<LocalFile>()
        if !found.values.isEmpty {
            outcomes = try await FileGet(
                session.cluster, recursive: context.parsed.flag(FsOptions.recursive),
                force: context.parsed.flag(FsOptions.force), report: session.report("get")
            ).run(
                found.values, to: context.path(last), namesFolder: last.hasSuffix("/") || words.count > 1)
        }
        try session.data(outcomes.values.map(\.path.text).sorted())
        try session.conclude(found.failures + outcomes.failures)
    }
}
