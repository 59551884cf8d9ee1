package import CommandLine
import Diagnostics
import LocalFiles
import Sandbox

/// `bobbin sandbox env`: the variables that lead other programs to a sandbox.
package enum SandboxEnvCommand: Command {
    package static let specification = CommandSpecification(
        "env",
        abstract: "Print the variables that lead other programs to a sandbox, for a shell",
        discussion:
            "HADOOP_CONF_DIR leads to it, and HADOOP_CLASSPATH has the Hadoop classes that its containers have.",
        options: [SandboxPlace.folder],
        examples: [.init("eval \"$(bobbin sandbox env)\"", "Use it in this shell.")])

    package static func run(_ context: CommandContext) async throws {
        let (folder, state) = try SandboxPlace.running(context)
        let variables = [
            ("HADOOP_CONF_DIR", folder.configuration.text),
            ("HADOOP_CLASSPATH", state.hadoopClassPath.joined(separator: ":")),
        ]
        for (name, value) in variables {
            context.console.data("export \(name)='\(value.replacing("'", with: "'\\''"))'")
        }
    }
}
