import DeployEngine
import Diagnostics
import FlinkDeployment
import HadoopRecords
import Synchronization

/// Tells of a deployment as `YarnClusterDescriptor` does, in the lines by which schedulers find the application.
final class FlinkDeploymentTeller: DeploymentTeller {
    private let console: Console
    private let known = Mutex<ApplicationID?>(nil)

    init(_ console: Console) {
        self.console = console
    }

    var submitted: ApplicationID? { known.withLock { $0 } }

    func planned(_ plan: DeploymentPlan, on cluster: String) {}

    func show(_ progress: DeploymentProgress) {
        switch progress {
        case .checked(let findings):
            for finding in findings where finding.verdict != .fine && finding.failure == nil { console.warn(finding) }
        case .staging: break
        case .submitting(let id): say("Submitting application master \(id)")
        case .submitted(let id):
            console.data(FlinkLog.info(FlinkLog.submission, "Submitted application \(id)"))
            say("Waiting for the cluster to be allocated")
            known.withLock { $0 = id }
        case .resumed(let id): known.withLock { $0 = id }
        case .changed(let change): changed(change)
        case .explained(let explanation) where explanation.cure != nil: console.warning("it \(explanation.summary)")
        case .explained: break
        case .unreachable(let error): console.warning("\(error.message); what was known stands")
        case .undoing(let id): console.warning("taking \(id) back")
        }
    }

    private func changed(_ change: ApplicationProgress.Change) {
        switch change {
        case .accepted: say("Deploying cluster, current state \(YarnApplicationState.accepted.rawValue)")
        case .waiting(let reason): console.relay(reason)
        case .running(_, let address):
            say("YARN application has been deployed successfully.")
            if let address, let id = submitted { say("Found Web Interface \(address) of application '\(id)'.") }
        case .created, .deploying, .executing: break
        case .attemptFailed(let reason): console.warning("an attempt failed: \(reason)")
        case .ended(let report) where ApplicationOutcome(report) == .succeeded:
            say("YARN application has been finished successfully.")
        case .ended: break
        }
    }

    private func say(_ message: String) { console.data(FlinkLog.info(FlinkLog.deployment, message)) }

    func finish(_ status: ApplicationStatus) {}
}
