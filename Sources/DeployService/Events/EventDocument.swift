import DeployEngine
import FoundationEssentials
package import Ledger

/// An event as the API tells it.
package struct EventDocument: Encodable, Sendable {
    let deployment: String
    let at: Date
    /// nil for the first event.
    let from: DeploymentState?
    let to: DeploymentState
    /// Who did it.
    let by: String
    /// What happened, where it is more than the new state: `kind` names it.
    let detail: Detail?

    struct Detail: Encodable, Sendable {
        let kind: String
        let text: String?
        let explanation: Explanation?

        func encode(to encoder: any Encoder) throws {
            var members = encoder.container(keyedBy: CodingKeys.self)
            try members.encode(kind, forKey: .kind)
            try members.encode(text, forKey: .text)
            try members.encode(explanation, forKey: .explanation)
        }

        private enum CodingKeys: String, CodingKey {
            case kind, text, explanation
        }
    }

    package init(_ passage: EventPassage) {
        let event = passage.event
        deployment = DeploymentName(event.deployment).text
        at = event.time
        by = event.actor ?? "command line"
        let before = passage.before.map { DeploymentState($0, final: passage.finalStatus, yarn: passage.yarnState) }
        let stage = DeploymentStage(rawValue: event.kind)
        to =
            stage.map { DeploymentState($0, final: passage.finalStatus, yarn: passage.yarnState) } ?? before ?? .planned
        from = before
        if stage != nil, event.detail == nil {
            detail = nil
        } else {
            let explanation = event.detail.flatMap {
                try? JSONDecoder().decode(Explanation.self, from: Data($0.utf8))
            }
            detail = Detail(
                kind: event.kind, text: explanation?.summary ?? event.detail, explanation: explanation)
        }
    }

    private enum CodingKeys: String, CodingKey {
        case deployment, at, from, to, by, detail
    }

    package func encode(to encoder: any Encoder) throws {
        var members = encoder.container(keyedBy: CodingKeys.self)
        try members.encode(deployment, forKey: .deployment)
        try members.encode(at, forKey: .at)
        try members.encode(from, forKey: .from)
        try members.encode(to, forKey: .to)
        try members.encode(by, forKey: .by)
        try members.encode(detail, forKey: .detail)
    }
}
