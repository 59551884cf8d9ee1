package import CommandLine
import Diagnostics
import LocalFiles
import Sandbox
import Threads

/// `bobbin sandbox reset`: removes what a sandbox has kept.
package enum SandboxResetCommand: Command {
    package static let specification = CommandSpecification(
        "reset",
        abstract: "Remove the files, logs, and applications of a sandbox that does not run",
        options: [SandboxPlace.folder])

    package static func run(_ context: CommandContext) async throws {
        let folder = try SandboxPlace.folder(context)
        try await BlockingThread.run(named: "sandbox-reset") { try folder.reset() }
        context.console.say("the sandbox in \(folder.path) is as new")
    }
}
