package import CommandLine
import DeployEngine
import Diagnostics
import Glibc
import HadoopRecords
import LocalFiles

/// `bobbin fs put`: files of this machine to HDFS.
package enum FsPutCommand: Command {
    package static let specification = CommandSpecification(
        "put",
        abstract: "Copy files and folders of this machine to HDFS",
        discussion: """
            Into a folder that is there, or to a new name, as cp does; - is standard input. Files go up several at once. \
            Each has its name only when it is whole: nobody ever reads half of it.
            """,
        usage: ["[OPTIONS] LOCAL... HDFS"],
        options: [
            FsOptions.recursive, FsOptions.force, FsOptions.putParents, FsOptions.mode, FsOptions.replication,
        ],
        positionals: [
            PositionalSpecification("LOCAL", help: "Files and folders here.", form: .file),
            PositionalSpecification("HDFS", help: "Where to, in HDFS.", form: .file, isRepeated: true),
        ],
        examples: [
            .init("bobbin fs put job.jar hdfs:///apps/", "Into the folder /apps."),
            .init("bobbin fs put -rp models data /apps/clicks/", "Two folders, and /apps/clicks where it is missing."),
            .init("pg_dump clicks | bobbin fs put -f - dumps/clicks.sql", "What another program prints."),
        ])

    package static func run(_ context: CommandContext) async throws {
        let session = try FsSession(context)
        let parsed = context.parsed
        guard let last = parsed.positionals.last else { return }
        let words = parsed.positionals.dropLast()
        var options = FilePut.Options()
        options.recursive = parsed.flag(FsOptions.recursive)
        options.force = parsed.flag(FsOptions.force)
        options.parents = parsed.flag(FsOptions.putParents)
        options.mode = try session.mode(FsOptions.mode, full: 0o666)
        options.folderMode = try session.mode(FsOptions.folderMode, full: 0o777)
        if parsed.wasGiven(FsOptions.mode) { options.folderMode = 0o755 }
        options.replication = parsed.integer(FsOptions.replication)

        let target = try await session.paths.path(last)
        let sources = try await sources(words, context)
        let outcomes = try await FilePut(
            session.cluster, target: target, options: options, report: session.report("put")
        ).run(sources, to: target, namesFolder: last.hasSuffix("/"))
        try session.data(outcomes.values.map { session.paths.shown($0.path) }.sorted())
        try session.conclude(outcomes.failures)
    }

    private static func sources(
        _ words: ArraySlice<String>, _ context: CommandContext
    ) async throws -> [FilePut.Source] {
        guard words.filter({ $0 == "-" }).count < 2 else {
            throw DeployError(.usage, "standard input can be read once only")
        }
        var sources: [FilePut.Source] = []
        for word in words {
            guard word == "-" else {
                sources.append(.local(context.path(word)))
                continue
            }
            let folder = LocalPath(context.variable("TMPDIR") ?? "/tmp")
            sources.append(.input(try await SpooledInput.read(STDIN_FILENO, in: folder)))
        }
        return sources
    }
}
