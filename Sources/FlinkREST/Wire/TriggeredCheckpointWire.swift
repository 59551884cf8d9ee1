/// What `POST /jobs/{id}/checkpoints` takes.
struct CheckpointWire: Encodable {
    let kind: String
    let trigger: TriggerID

    enum CodingKeys: String, CodingKey {
        case kind = "checkpointType"
        case trigger = "triggerId"
    }
}

/// `COMPLETED` says that it has ended, well or not.
struct TriggeredCheckpointWire: Decodable {
    let status: SavepointStateWire.Status
    let operation: Operation?

    struct Operation: Decodable {
        let checkpointId: Int64?
        let failure: SavepointStateWire.Failure?

        enum CodingKeys: String, CodingKey {
            case checkpointId
            case failure = "failureCause"
        }
    }

    var state: TriggeredCheckpoint {
        guard status.id == "COMPLETED" else { return .inProgress }
        if let number = operation?.checkpointId { return .completed(number: number) }
        let failure = operation?.failure
        return .failed(reason: StackTrace(failure?.trace ?? failure?.exception ?? "").rootCause)
    }
}
