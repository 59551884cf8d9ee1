package import CommandLine
import DeployEngine
import Diagnostics
import HadoopRecords
import WebHDFS

/// `bobbin fs chmod`: changes permissions.
package enum FsChmodCommand: Command {
    package static let specification = CommandSpecification(
        "chmod",
        abstract: "Change the permissions of files and folders of HDFS",
        discussion: """
            MODE is octal digits, 644 or 1777, or changes as in u+x,g-w,o=, a=rX, or +t; without u, g, o, or a they are for \
            all three. X is x for folders and for what somebody may execute already. One that begins with a dash is \
            written after --.
            """,
        options: [FsOptions.recursive],
        positionals: [PositionalSpecification("MODE", help: "The change."), FsOptions.paths],
        examples: [
            .init("bobbin fs chmod 644 '/apps/*.jar'", "Readable by everybody."),
            .init("bobbin fs chmod -R go=rX /apps/clicks", "A folder that others may look into."),
        ])

    package static func run(_ context: CommandContext) async throws {
        let change = try ModeChange(context.parsed.positionals.first ?? "")
        let session = try FsSession(context)
        let found = try await session.find(context.parsed.positionals.dropFirst())
        var outcomes = Outcomes<String>()
        for file in found.values {
            var files = [file]
            if context.parsed.flag(FsOptions.recursive) {
                try await outcomes.add {
                    files += try await RemoteTreeReader(session.cluster).entries(below: file)
                    return []
                }
            }
            outcomes.add(try await ModeChanger(session.cluster).apply(change, to: files) { session.paths.shown($0) })
        }
        try session.data(outcomes.values)
        try session.conclude(found.failures + outcomes.failures)
    }
}
