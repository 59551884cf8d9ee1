import DeployEngine
import FoundationEssentials
import Ledger

extension Ledger {
    /// Notes why a deployment failed, for `DeploymentEvent.explanation`.
    func explain(_ deployment: DeploymentID, _ explanation: Explanation, by actor: String) throws {
        try note(DeploymentEvent.explained, EventText.json(explanation), of: deployment, by: actor)
    }
}

extension DeploymentEvent {
    fileprivate static let explained = "explained"

    /// Why the deployment failed; nil for an event that does not tell it.
    var explanation: Explanation? {
        guard kind == Self.explained, let detail else { return nil }
        return try? JSONDecoder().decode(Explanation.self, from: Data(detail.utf8))
    }
}
