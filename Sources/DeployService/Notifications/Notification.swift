import DeployEngine
import Ledger

/// An event for somebody who is not looking.
struct Notification: Encodable, Sendable {
    let text: String
    let event: EventDocument
    let deployment: DeploymentDocument

    init(_ passage: EventPassage, _ deployment: DeploymentDocument) {
        event = EventDocument(passage)
        self.deployment = deployment
        let word = Self.word(of: passage)
        let id = deployment.applicationID.map { "\(deployment.id), \($0)" } ?? deployment.id
        var lines = ["\(deployment.name) (\(id)) on \(deployment.cluster): \(word.replacing("-", with: " "))"]
        let reason = event.detail?.text ?? (deployment.state.isLast ? deployment.explanation?.summary : nil)
        if let reason { lines[0] += ": \(reason)" }
        if let cure = deployment.explanation?.cure, event.to == .failed { lines.append(cure) }
        text = lines.joined(separator: "\n")
    }

    /// A state that was reached, or the name of the event.
    static func word(of passage: EventPassage) -> String {
        DeploymentStage(rawValue: passage.event.kind) == nil
            ? passage.event.kind : EventDocument(passage).to.rawValue
    }
}
