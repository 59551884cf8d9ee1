import Subprocesses
import TestSupport
import Testing

/// A point in a deployment where its process can be held and ended.
enum DeploymentStep: String, CaseIterable, CustomTestStringConvertible {
    case idNotAskedFor, idNotAnswered, createHeld, renameNotAnswered, submissionHeld, submissionNotAnswered
    case accepted, running

    var testDescription: String { rawValue }
    /// Whether the application has its number.
    var hasID: Bool { self != .idNotAskedFor && self != .idNotAnswered }
    /// Whether the ResourceManager has the application.
    var isSubmitted: Bool { [.submissionNotAnswered, .accepted, .running].contains(self) }

    /// Starts a deployment and returns when it has come to this step, held there where something can hold it.
    func reach(_ fixture: ClusterFixture, _ faulty: FaultyCluster, _ options: [String] = []) async throws
        -> HeldDeployment
    {
        let rule = rule(faulty)
        let bobbin = try fixture.start(options, conf: faulty.conf)
        do {
            switch self {
            case .accepted: try await bobbin.says("accepted")
            case .running: try await bobbin.says("running ")
            default: try await rule?.reached(within: .seconds(120))
            }
        } catch {
            bobbin.child.kill()
            throw ClusterFailure(text: "\(error): \(bobbin.errorText)")
        }
        return HeldDeployment(bobbin: bobbin, rule: rule)
    }

    private func rule(_ faulty: FaultyCluster) -> FaultRule? {
        let (manager, nameNode) = (faulty.resourceManager, faulty.nameNode)
        return switch self {
        case .idNotAskedFor: manager.when(ClusterRequest.newApplication, .holdRequest)
        case .idNotAnswered: manager.when(ClusterRequest.newApplication, .holdAnswer)
        case .createHeld: nameNode.when(ClusterRequest.nth(12, ClusterRequest.create), .holdRequest)
        case .renameNotAnswered: nameNode.when(ClusterRequest.nth(20, ClusterRequest.rename), .holdAnswer)
        case .submissionHeld: manager.when(ClusterRequest.submission, .holdRequest)
        case .submissionNotAnswered: manager.when(ClusterRequest.submission, .holdAnswer)
        case .accepted, .running: nil
        }
    }
}

/// A deployment that has come to a certain step.
struct HeldDeployment {
    let bobbin: RunningBobbin
    /// What holds it; nil where nothing does.
    let rule: FaultRule?
}
