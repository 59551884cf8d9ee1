import Diagnostics
import FoundationEssentials
package import Ledger

/// A savepoint as the API tells it.
package struct SavepointDocument: Codable, Sendable {
    let triggerID: String
    let job: String
    let state: String
    @OrNull var path: String?
    @OrNull var reason: String?
    let createdAt: Date
    package let record: SavepointRecord

    init(_ record: SavepointRecord) {
        triggerID = record.triggerID
        job = record.job
        state = record.state.rawValue
        path = record.path
        reason = record.reason
        createdAt = record.createdAt
        self.record = record
    }

    private enum CodingKeys: String, CodingKey {
        case job, state, path, reason, createdAt, record
        case triggerID = "triggerId"
    }
}
