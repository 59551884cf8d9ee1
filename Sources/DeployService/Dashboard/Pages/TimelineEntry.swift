import FoundationEssentials
import Ledger

/// One event of a deployment as its page tells it.
struct TimelineEntry: Sendable, Hashable {
    let state: DeploymentState
    /// Whether the state is new with it.
    let isStage: Bool
    let title: String
    let detail: String?
    let by: String
    let at: Date
    /// In seconds.
    let sinceBefore: Double?

    init(_ passage: EventPassage, before: EventPassage?) {
        let event = EventDocument(passage)
        state = event.to
        isStage = event.from != event.to && DeploymentStage(rawValue: passage.event.kind) != nil
        title = isStage ? event.to.rawValue : Self.title(of: passage.event.kind, passage.event.detail)
        detail = event.detail?.text
        by = event.by
        at = event.at
        sinceBefore = before.map { event.at.timeIntervalSince($0.event.time) }
    }

    static func all(_ passages: [EventPassage]) -> [TimelineEntry] {
        passages.indices.map { TimelineEntry(passages[$0], before: $0 > 0 ? passages[$0 - 1] : nil) }
    }

    /// Words of the ledger that are no stages.
    private static func title(of kind: String, _ detail: String?) -> String {
        switch kind {
        case "stop-asked" where detail != nil: "stop with savepoint asked for"
        case "stop-asked": "stop asked for"
        case "kill-asked": "kill asked for"
        case "cancel-asked": "cancelling a job asked for"
        case "savepoint-asked": "savepoint asked for"
        case "deadline-passed": "deadline passed"
        case "attempt-failed": "an attempt failed"
        case "taken-over": "taken over by another process"
        default: kind.replacing("-", with: " ")
        }
    }
}
