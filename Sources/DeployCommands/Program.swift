import CommandLine
import Diagnostics
import Glibc
package import LocalFiles

/// The program from its words to its exit status.
package struct Program: Sendable {
    let arguments: [String]
    let environment: [String: String]
    let workingFolder: LocalPath
    private let invocation: Invocation
    private let guise: any Guise
    private let output: TextStream
    private let talk: TextStream

    /// - Parameters:
    ///   - arguments: the words after the program's name.
    ///   - environment: of the process.
    ///   - invocation: how it was called: by the name of one of Flink's clients it takes that client's command line.
    ///   - output: the descriptor that data is written to.
    ///   - talk: the descriptor that all else is written to.
    package init(
        arguments: [String], environment: [String: String], workingFolder: LocalPath,
        invocation: Invocation = Invocation(name: "bobbin"), output: Int32 = 1, talk: Int32 = 2
    ) {
        self.arguments = arguments
        self.environment = environment
        self.invocation = invocation
        guise = invocation.guise
        self.workingFolder = workingFolder
        self.output = TextStream(descriptor: output, environment: environment)
        self.talk = TextStream(descriptor: talk, environment: environment)
    }

    /// - Returns: the exit status.
    package func run() async -> Int32 {
        var console = Console(output: output, talk: talk, volume: .normal)
        if arguments.first == CompletionScript.command {
            let query = CompletionQuery(root: guise.root, globalOptions: guise.globalOptions)
            console.data(query.completion(of: Array(arguments.dropFirst())).text)
            return ExitStatus.done.rawValue
        }
        do {
            let parsed = try CommandParser(root: guise.root, globalOptions: guise.globalOptions).parse(arguments)
            console = Console(output: output, talk: talk, volume: guise.voice.volume(parsed))
            for note in parsed.notes { console.note(note) }
            let context = CommandContext(
                parsed: parsed, environment: guise.environment(environment, invocation), workingFolder: workingFolder,
                console: console, guise: guise)
            try await run(context)
            return ExitStatus.done.rawValue
        } catch {
            return guise.voice.fail(error, arguments: arguments, console)
        }
    }

    private func run(_ context: CommandContext) async throws(DeployError) {
        let path = context.parsed.path
        guard let command = guise.command(for: context.parsed) else {
            throw DeployError(
                .usage, "\(path.joined(separator: " ")) needs to know more",
                hint: "\(guise.root.name) \(path.joined(separator: " ")) --help")
        }
        let contexts = try FiledCommands(context: context).contexts()
        for context in contexts { try context.requireServiceWhereNeeded() }
        try await interruptibly { for context in contexts { try await command.run(context) } }
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
