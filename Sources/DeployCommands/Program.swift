import CommandLine
import Diagnostics
import Glibc
package import LocalFiles

/// The program from its words to its exit status.
package struct Program: Sendable {
    let arguments: [String]
    let environment: [String: String]
    let workingFolder: LocalPath
    private let output: TextStream
    private let talk: TextStream

    /// - Parameters:
    ///   - arguments: the words after the program's name.
    ///   - environment: of the process.
    ///   - output: the descriptor that data is written to.
    ///   - talk: the descriptor that all else is written to.
    package init(
        arguments: [String], environment: [String: String], workingFolder: LocalPath, output: Int32 = 1,
        talk: Int32 = 2
    ) {
        self.arguments = arguments
        self.environment = environment
        self.workingFolder = workingFolder
        self.output = TextStream(descriptor: output, environment: environment)
        self.talk = TextStream(descriptor: talk, environment: environment)
    }

    /// - Returns: the exit status.
    package func run() async -> Int32 {
        var console = Console(output: output, talk: talk, volume: .normal)
        if arguments.first == CompletionScript.command {
            let query = CompletionQuery(root: CommandTable.root, globalOptions: GlobalOptions.all)
            console.data(query.completion(of: Array(arguments.dropFirst())).text)
            return ExitStatus.done.rawValue
        }
        do {
            let parser = CommandParser(root: CommandTable.root, globalOptions: GlobalOptions.all)
            let parsed = try parser.parse(arguments)
            console = Console(output: output, talk: talk, volume: volume(parsed))
            for note in parsed.notes { console.note(note) }
            let context = CommandContext(
                parsed: parsed, environment: environment, workingFolder: workingFolder, console: console,
                root: CommandTable.root)
            try await run(context)
            return ExitStatus.done.rawValue
        } catch {
            fail(error, console)
            return error.exitStatus.rawValue
        }
    }

    private func volume(_ parsed: ParsedCommand) -> Console.Volume {
        parsed.flag(GlobalOptions.quiet) ? .quiet : parsed.flag(GlobalOptions.verbose) ? .verbose : .normal
    }

    /// An error is data for a program that asked for JSON, and talk for a person, and for a program that has its one
    /// document already.
    private func fail(_ error: DeployError, _ console: Console) {
        if OutputFormat.asked(in: arguments) == .json, !console.hasData,
            let text = try? JSONOutput.text(ErrorDocument(error))
        {
            console.data(text)
        } else {
            console.failure(error)
        }
    }

    private func run(_ context: CommandContext) async throws(DeployError) {
        let parsed = context.parsed
        if parsed.flag(GlobalOptions.version) {
            context.console.data("bobbin \(Version.text)")
        } else if parsed.flag(GlobalOptions.help) || parsed.path.isEmpty {
            try HelpCommand.show(parsed.path, context)
        } else if let command = CommandTable.command(at: parsed.path) {
            try await interruptibly { try await command.run(context) }
        } else {
            throw DeployError(
                .usage, "\(parsed.path.joined(separator: " ")) needs to know more",
                hint: "bobbin \(parsed.path.joined(separator: " ")) --help")
        }
    }

    /// The first signal cancels the work, which then takes back what it must; the second ends the process at once, and
    /// the ledger tells the next command what is left.
    private func interruptibly(_ work: @escaping @Sendable () async throws -> Void) async throws(DeployError) {
        let task = Task { try await work() }
        let watch = SignalWatch { [once = Once()] _ in
            if once.first() { task.cancel() } else { _exit(ExitStatus.interrupted.rawValue) }
        }
        let result = await task.result
        withExtendedLifetime(watch) {}
        switch result {
        case .success: return
        case .failure(let error as DeployError): throw error
        case .failure(is CancellationError): throw DeployError(.interrupted, "interrupted")
        case .failure(let error): throw DeployError(.defect, "an error that nobody expected", cause: error)
        }
    }
}
