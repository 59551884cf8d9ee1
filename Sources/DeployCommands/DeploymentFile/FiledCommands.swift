import CommandLine
import DeployService
import Diagnostics
import LocalFiles

/// The commands that a file of deployments stands for (`-f`): what the command line says goes before it.
struct FiledCommands: Sendable {
    let context: CommandContext
    private var parsed: ParsedCommand { context.parsed }

    /// - Returns: one context for each deployment; this one where no file is named.
    /// - Throws: ``DeployError`` that names the file and the deployment's line; nothing has begun then.
    func contexts() throws(DeployError) -> [CommandContext] {
        guard let file = parsed.value(SubmissionOptions.file) else { return [context] }
        guard parsed.positionals.isEmpty else {
            throw DeployError(
                .usage, "\(parsed.positionals[0]): with -f the program stands in the file",
                hint: "Leave the words behind the options out, or -f")
        }
        let path = context.path(file)
        var contexts: [CommandContext] = []
        for entry in try DeploymentFile.read(path) { contexts.append(try context(of: entry, in: path.parent)) }
        return contexts
    }

    private func context(
        of entry: DeploymentFile.Entry, in folder: LocalPath
    ) throws(DeployError) -> CommandContext {
        try check(entry)
        let words = WishWords(entry.wish, relativeTo: folder)
        let path = try path(of: entry, words.command)
        let filed: ParsedCommand
        do throws(DeployError) {
            let target = entry.wish.kind == .application && path.last == "run" ? ["--target=yarn-application"] : []
            filed = try CommandParser(root: context.guise.root, globalOptions: context.guise.globalOptions)
                .parse(path + target + words.options + ["--"] + words.positionals)
        } catch {
            throw DeployError(error.code, "\(entry.place): \(error.message)", hint: error.hint)
        }
        return context.with(merged(filed))
    }

    /// What the API takes and no command has an option for.
    private func check(_ entry: DeploymentFile.Entry) throws(DeployError) {
        let wish = entry.wish
        let unfit: (member: String, what: String)? =
            if wish.timeToLive != nil, wish.kind != .session {
                ("timeToLive", "for sessions")
            } else if wish.idleTimeout != nil, wish.kind != .session {
                ("idleTimeout", "for sessions")
            } else if wish.environment != nil, wish.kind == .session {
                ("environment", "for programs")
            } else {
                nil
            }
        guard let unfit else { return }
        throw DeployError(
            .usage, "\(entry.place): \(unfit.member) is \(unfit.what), and this is of the kind \(wish.kind.rawValue)")
    }

    /// `plan -f` alone plans each deployment as the command would that deploys it.
    private func path(of entry: DeploymentFile.Entry, _ command: [String]) throws(DeployError) -> [String] {
        let isPlan = parsed.path.first == PlanCommand.specification.name
        if isPlan, parsed.path.count == 1 { return parsed.path + command.prefix(1) }
        let own = isPlan ? Array(parsed.path.dropFirst()) : parsed.path
        let isFit = own.first == command.first || own.first == "run" && entry.wish.kind == .application
        guard isFit else {
            throw DeployError(
                .usage, "\(entry.place): \(own.joined(separator: " ")) takes no \(entry.wish.kind.rawValue)",
                hint: "bobbin \(command.joined(separator: " ")) -f does")
        }
        return parsed.path
    }

    private func merged(_ filed: ParsedCommand) -> ParsedCommand {
        let (keyed, others) = (
            filed.uses.filter { $0.option == SubmissionOptions.dynamicProperty },
            filed.uses.filter { $0.option != SubmissionOptions.dynamicProperty && !parsed.wasGiven($0.option) }
        )
        // Of two values of a key the last one counts.
        return filed.with(keyed + parsed.uses.filter { $0.option != SubmissionOptions.file } + others)
    }
}
