package import CommandLine
import Diagnostics

/// `bobbin sandbox`: a small YARN and WebHDFS on this machine.
package enum SandboxCommand: Command {
    static let commands: [any Command.Type] = [
        SandboxStartCommand.self, SandboxStopCommand.self, SandboxStatusCommand.self, SandboxEnvCommand.self,
        SandboxResetCommand.self, SandboxFaultCommand.self,
    ]

    package static let specification = CommandSpecification(
        "sandbox",
        abstract: "Run a small YARN and WebHDFS on this machine, to try things",
        discussion: """
            A sandbox stands in for a cluster where there is none: it runs Flink's JobManagers and TaskManagers, unchanged, \
            as processes of this machine. It is not YARN: what works here is still to be tried on a real cluster. It \
            listens on 127.0.0.1 alone and asks nobody who they are, so every user of this machine can run programs with it \
            in the name of the one who started it. --sandbox in place of --conf makes any command use it.
            """,
        subcommands: commands.map { $0.specification })

    package static func run(_ context: CommandContext) async throws {
        throw DeployError(.usage, "sandbox needs to know what to do", hint: "bobbin sandbox --help lists what it can")
    }
}
