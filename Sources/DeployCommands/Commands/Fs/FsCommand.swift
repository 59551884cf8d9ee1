package import CommandLine
import Diagnostics

/// `bobbin fs`: files in HDFS.
package enum FsCommand: Command {
    static let commands: [any Command.Type] = [
        FsPutCommand.self, FsGetCommand.self, FsLsCommand.self, FsCatCommand.self, FsRmCommand.self,
        FsMkdirCommand.self, FsChmodCommand.self, FsDuCommand.self,
    ]

    package static let specification = CommandSpecification(
        "fs",
        abstract: "Copy, list, and remove files in HDFS",
        discussion: """
            A path in HDFS is /PATH, hdfs:///PATH, hdfs://HOST:PORT/PATH, or hdfs://NAMESERVICE/PATH; any other is relative \
            to your home there. In paths of what is there *, ?, [a-z], and {a,b} are patterns, to be quoted from the shell; \
            a backslash before such a sign takes its meaning away. Of several paths one that fails does not keep the others \
            from being done; the exit status is that of the first failure.
            """,
        subcommands: commands.map { $0.specification })

    package static func run(_ context: CommandContext) async throws {
        throw DeployError(.usage, "fs needs to know what to do", hint: "bobbin fs --help lists what it can")
    }
}
