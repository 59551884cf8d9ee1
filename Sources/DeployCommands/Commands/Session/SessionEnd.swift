import DeployEngine
import Diagnostics
import FlinkREST
import HadoopRecords

/// Stops a session, and says how it goes.
struct SessionEnd: Sendable {
    let context: CommandContext
    let cluster: Cluster

    /// - Parameter force: although jobs run in it.
    /// - Returns: the application as it ended.
    /// - Throws: ``DeployError`` as ``SessionStop/stop(_:force:)``.
    func stop(_ session: FoundSession, force: Bool) async throws -> ApplicationReport {
        let console = context.console
        let began = ContinuousClock.now
        let stop = SessionStop(cluster: cluster, ledger: try await ClusterAccess(context: context).ledgerIfThere()) {
            switch $0 {
            case .told(let jobs):
                let names = jobs.map { "\n\($0.id) \"\($0.name)\" ends with it" }.joined()
                console.step("stop", "\(session.id) · the JobManager ends it\(names)")
            case .killing(let error): console.warning("\(error.message); YARN kills \(session.id)")
            }
        }
        let ended = try await stop.stop(session, force: force)
        SessionProperties(context: context).forget(session)
        console.step(
            ended.finalStatus == .succeeded ? "stopped" : "ended",
            "\(describe(.now - began)) · \(ended.state.rawValue), final status \(ended.finalStatus.rawValue)")
        return ended
    }
}
