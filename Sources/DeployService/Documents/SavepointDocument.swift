import FoundationEssentials
import Ledger

/// A savepoint as the API tells it.
struct SavepointDocument: Encodable, Sendable {
    let triggerID: String
    let job: String
    let state: String
    let path: String?
    let reason: String?
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

    func encode(to encoder: any Encoder) throws {
        var members = encoder.container(keyedBy: CodingKeys.self)
        try members.encode(triggerID, forKey: .triggerID)
        try members.encode(job, forKey: .job)
        try members.encode(state, forKey: .state)
        try members.encode(path, forKey: .path)
        try members.encode(reason, forKey: .reason)
        try members.encode(createdAt, forKey: .createdAt)
    }
}
