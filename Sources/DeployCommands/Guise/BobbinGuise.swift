import CommandLine

/// `bobbin`.
struct BobbinGuise: Guise {
    var root: CommandSpecification { CommandTable.root }
    var globalOptions: [OptionSpecification] { GlobalOptions.all }
    var voice: any Voice { BobbinVoice() }

    func command(for parsed: ParsedCommand) -> (any Command.Type)? {
        if parsed.flag(GlobalOptions.version) { return VersionCommand.self }
        if parsed.flag(GlobalOptions.help) || parsed.path.isEmpty { return HelpCommand.self }
        return CommandTable.command(at: parsed.path)
    }

    func environment(_ environment: [String: String], _ invocation: Invocation) -> [String: String] { environment }
}
