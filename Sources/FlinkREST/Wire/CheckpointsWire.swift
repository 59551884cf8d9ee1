import HadoopREST

struct CheckpointsWire: Decodable {
    let counts: Counts
    let latest: Latest?
    let history: [Entry]?

    struct Counts: Decodable {
        let restored: Number?
        let completed: Number
        let inProgress: Number
        let failed: Number

        enum CodingKeys: String, CodingKey {
            case restored
            case completed
            case inProgress = "in_progress"
            case failed
        }
    }

    struct Latest: Decodable {
        let savepoint: Entry?
        let restored: Restored?
    }

    struct Restored: Decodable {
        let path: String?

        enum CodingKeys: String, CodingKey { case path = "external_path" }
    }

    struct Entry: Decodable {
        let id: Number
        let status: Checkpoint.Status
        let isSavepoint: Bool
        let triggered: Number
        let duration: Number?
        let stateSize: Number?
        let checkpointedSize: Number?
        let path: String?
        let discarded: Bool?
        let failure: String?

        enum CodingKeys: String, CodingKey {
            case id
            case status
            case isSavepoint = "is_savepoint"
            case triggered = "trigger_timestamp"
            case duration = "end_to_end_duration"
            case stateSize = "state_size"
            case checkpointedSize = "checkpointed_size"
            case path = "external_path"
            case discarded
            case failure = "failure_message"
        }

        var record: Checkpoint {
            Checkpoint(
                id: id.int64, status: status, isSavepoint: isSavepoint, triggered: triggered.int64,
                duration: duration?.int64 ?? 0, stateSize: stateSize?.int64 ?? 0,
                checkpointedSize: (checkpointedSize ?? stateSize)?.int64 ?? 0,
                path: discarded == true ? nil : path.flatMap { $0.hasPrefix("<") ? nil : $0 },
                failure: failure.map(ErrorsWire.firstLine))
        }
    }

    var record: CheckpointStatistics {
        CheckpointStatistics(
            completed: counts.completed.int, inProgress: counts.inProgress.int, failed: counts.failed.int,
            restored: counts.restored?.int ?? 0,
            history: (history ?? []).map(\.record).sorted { $0.id > $1.id }, latestSavepoint: latest?.savepoint?.record,
            restoredFrom: latest?.restored?.path)
    }
}
