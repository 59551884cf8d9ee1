package import CommandLine
import Diagnostics
package import LocalFiles
import Sandbox

/// The world that a command runs in, passed as a value.
package struct CommandContext: Sendable {
    /// The words of the command line, read.
    package let parsed: ParsedCommand
    /// Of the process, read once.
    package let environment: [String: String]
    /// Where relative paths start.
    package let workingFolder: LocalPath
    package let console: Console
    /// Whose command line it is: the whole table of commands, for help, completions, and the manual, and how it is told
    /// what happens.
    let guise: any Guise

    init(
        parsed: ParsedCommand, environment: [String: String], workingFolder: LocalPath, console: Console,
        guise: any Guise
    ) {
        self.parsed = parsed
        self.environment = environment
        self.workingFolder = workingFolder
        self.console = console
        self.guise = guise
    }

    /// The same with other words.
    func with(_ parsed: ParsedCommand) -> CommandContext {
        CommandContext(
            parsed: parsed, environment: environment, workingFolder: workingFolder, console: console, guise: guise)
    }

    var voice: any Voice { guise.voice }

    /// Hadoop's configuration as far as an option names it: `--conf`, or that of the sandbox.
    ///
    /// - Throws: ``DeployError`` `usage` where both are given, `inputNotFound` where no sandbox runs.
    var configurationFolder: LocalPath? {
        get throws(DeployError) {
            let given = parsed.value(GlobalOptions.conf).map(path)
            guard parsed.flag(GlobalOptions.sandbox) else { return given }
            guard given == nil else {
                throw DeployError(.usage, "--conf and --sandbox name two clusters", hint: "Leave one of them out")
            }
            return try SandboxPlace.running(self).folder.configuration
        }
    }

    /// How data is printed: `-o`.
    var output: OutputFormat { OutputFormat(parsed.value(GlobalOptions.output)) }

    /// The path that the user wrote, from where he stands.
    func path(_ text: String) -> LocalPath {
        LocalPath(text, relativeTo: workingFolder)
    }

    /// A variable that is set and not empty.
    func variable(_ name: String) -> String? {
        environment[name].flatMap { $0.isEmpty ? nil : $0 }
    }
}
