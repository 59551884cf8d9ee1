import Diagnostics
import FoundationEssentials
import Ledger

/// A savepoint as the API tells it.
struct SavepointDocument: Encodable, Sendable {
    let triggerID: String
    let job: String
    let state: String
    @OrNull var path: String?
    @OrNull var reason: String?
    let createdAt: Date

    init(_ record: SavepointRecord) {
        triggerID = record.triggerID
        job = record.job
        state = record.state.rawValue
        path = record.path
        reason = record.reason
        createdAt = record.createdAt
    }

    private enum CodingKeys: String, CodingKey {
        case job, state, path, reason, createdAt
        case triggerID = "triggerId"
    }
}
