import DeployEngine
import Diagnostics
import FoundationEssentials
package import Ledger

/// An event as the API tells it.
package struct EventDocument: Encodable, Sendable {
    let deployment: String
    let at: Date
    /// nil for the first event.
    @OrNull var from: DeploymentState?
    let to: DeploymentState
    /// Who did it.
    let by: String
    /// What happened, where it is more than the new state: `kind` names it.
    @OrNull var detail: Detail?

    struct Detail: Encodable, Sendable {
        let kind: String
        @OrNull var text: String?
        @OrNull var explanation: Explanation?
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
            let explanation = event.explanation
            detail = Detail(
                kind: event.kind, text: explanation?.summary ?? event.detail, explanation: explanation)
        }
    }
}
