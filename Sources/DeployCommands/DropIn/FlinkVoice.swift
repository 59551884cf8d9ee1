import CommandLine
import DeployEngine
import Diagnostics
import HadoopRecords

/// That of Flink's clients: what they print goes where they print it, to standard output, failures to standard error.
/// Of Bobbin's own talk warnings are left.
struct FlinkVoice: Voice {
    func volume(_ parsed: ParsedCommand) -> Console.Volume { .brief }

    func usualStage(isDetached: Bool) -> WaitStage { .running }

    func deployment(_ context: CommandContext) -> any DeploymentTeller { FlinkDeploymentTeller(context.console) }

    func target(_ place: JobPlace, _ look: JobManagerLook, origin: String, _ context: CommandContext) {
        if let session = place.session { found(session, context.console) }
    }

    func read(_ file: YarnPropertiesFile, _ console: Console) {
        console.data(FlinkLog.info(FlinkLog.session, "Found Yarn properties file under \(file.path)."))
    }

    func started(
        _ session: FoundSession, _ status: ApplicationStatus, isAttached: Bool, _ context: CommandContext
    ) throws(DeployError) {
        interface(of: session, isAttached: isAttached, context.console)
    }

    func attached(_ session: FoundSession, isDetached: Bool, _ context: CommandContext) {
        found(session.application, context.console)
        interface(of: session, isAttached: !isDetached, context.console)
    }

    /// Says where an application's JobManager serves.
    func found(_ application: ApplicationReport, _ console: Console) {
        guard let address = application.amRPCAddress else { return }
        console.data(
            FlinkLog.info(
                FlinkLog.deployment, "Found Web Interface \(address) of application '\(application.applicationID)'."))
    }

    private func interface(of session: FoundSession, isAttached: Bool, _ console: Console) {
        if let address = session.webInterface { console.data("JobManager Web Interface: \(address)") }
        let id = session.id
        let way = isAttached ? "type stop" : "echo stop | yarn-session.sh -id \(id)"
        console.data(FlinkLog.info(FlinkLog.session, "To stop the session: \(way)"))
    }

    /// Words that cannot be used are told on standard output, as Flink's client does; all else on standard error.
    func fail(_ error: DeployError, arguments: [String], _ console: Console) -> Int32 {
        if error.code == .usage {
            console.data(([error.message] + [error.hint].compactMap(\.self)).joined(separator: "\n"))
            console.data("\nUse the help option (-h or --help) to get help on the command.")
        } else {
            let line = String(repeating: "-", count: 60)
            console.relay("\n\(line)\n The program finished with the following exception:\n")
            console.failure(error)
        }
        return error.code == .interrupted ? error.exitStatus.rawValue : 1
    }
}
