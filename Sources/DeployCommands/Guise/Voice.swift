import CommandLine
import DeployEngine
import Diagnostics
import FlinkREST
import HadoopRecords

/// How a command tells of what it does, and where it leaves off: Bobbin's own way, or that of Flink's clients.
///
/// Everything in which the two differ while the same work is done is here; commands ask no further who they speak as.
protocol Voice: Sendable {
    /// How much of Bobbin's talk is heard.
    func volume(_ parsed: ParsedCommand) -> Console.Volume
    /// How far a submission is followed where no option says so.
    func usualStage(isDetached: Bool) -> WaitStage
    /// Who tells of a deployment as it goes.
    func deployment(_ context: CommandContext) -> any DeploymentTeller
    /// A program's main is about to run here, and its jobs at this place.
    ///
    /// - Parameter origin: what named the place.
    func target(_ place: JobPlace, _ look: JobManagerLook, origin: String, _ context: CommandContext)
    /// The session that was started last counts: this file names it.
    func read(_ file: YarnPropertiesFile, _ console: Console)
    /// A session was started.
    ///
    /// - Throws: ``DeployError`` `defect`.
    func started(
        _ session: FoundSession, _ status: ApplicationStatus, isAttached: Bool, _ context: CommandContext
    ) throws(DeployError)
    /// A session that runs was found.
    func attached(_ session: FoundSession, isDetached: Bool, _ context: CommandContext)
    /// The error that ends the program.
    ///
    /// - Returns: the exit status.
    func fail(_ error: DeployError, arguments: [String], _ console: Console) -> Int32
}
