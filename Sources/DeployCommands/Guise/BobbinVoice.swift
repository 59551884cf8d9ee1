import CommandLine
import DeployEngine
import Diagnostics

/// Bobbin's own way: data on standard output, the steps on standard error.
struct BobbinVoice: Voice {
    func volume(_ parsed: ParsedCommand) -> Console.Volume {
        parsed.flag(GlobalOptions.quiet) ? .quiet : parsed.flag(GlobalOptions.verbose) ? .verbose : .normal
    }

    func usualStage(isDetached: Bool) -> WaitStage { isDetached ? .accepted : .executing }

    func deployment(_ context: CommandContext) -> any DeploymentTeller { DeploymentReporter(context) }

    func target(_ place: JobPlace, _ look: JobManagerLook, origin: String, _ context: CommandContext) {
        JobReporter(context, place).target(look, origin)
    }

    /// Told as the target's origin.
    func read(_ file: YarnPropertiesFile, _ console: Console) {}

    func started(
        _ session: FoundSession, _ status: ApplicationStatus, isAttached: Bool, _ context: CommandContext
    ) throws(DeployError) {
        try SessionReporter(context).started(session, status)
    }

    func attached(_ session: FoundSession, isDetached: Bool, _ context: CommandContext) {
        SessionReporter(context).attached(session)
    }

    /// An error is data for a program that asked for JSON, and talk for a person, and for a program that has its one
    /// document already.
    func fail(_ error: DeployError, arguments: [String], _ console: Console) -> Int32 {
        if OutputFormat.asked(in: arguments) == .json, !console.hasData,
            let text = try? JSONOutput.text(ErrorDocument(error))
        {
            console.data(text)
        } else {
            console.failure(error)
        }
        return error.exitStatus.rawValue
    }
}
