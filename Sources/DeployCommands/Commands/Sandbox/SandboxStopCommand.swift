package import CommandLine
import Diagnostics
import Glibc
import LocalFiles
import Sandbox

/// `bobbin sandbox stop`: ends a sandbox.
package enum SandboxStopCommand: Command {
    package static let specification = CommandSpecification(
        "stop",
        abstract: "Stop a sandbox, and all that runs on it",
        discussion: "Its files, logs, and list of applications stay.", options: [SandboxPlace.folder])

    /// How long it may take to end what runs on it.
    private static let patience = Duration.seconds(20)

    package static func run(_ context: CommandContext) async throws {
        let (folder, state) = try SandboxPlace.running(context)
        kill(state.pid, SIGTERM)
        let end = ContinuousClock.now + patience
        while state.isRunning {
            // What runs in its containers ends with it then as well.
            if ContinuousClock.now > end { kill(state.pid, SIGKILL) }
            try await Task.sleep(for: .milliseconds(20))
        }
        context.console.say("the sandbox in \(folder.path) has ended")
    }
}
