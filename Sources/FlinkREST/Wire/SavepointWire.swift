/// What `POST /jobs/{id}/savepoints` takes.
struct SavepointWire: Encodable {
    let folder: String?
    let format: SavepointFormat?
    let trigger: TriggerID
    let cancelsJob: Bool

    enum CodingKeys: String, CodingKey {
        case folder = "target-directory"
        case format = "formatType"
        case trigger = "triggerId"
        case cancelsJob = "cancel-job"
    }

    init(_ request: SavepointRequest) {
        folder = request.folder
        format = request.format
        trigger = request.triggerID
        cancelsJob = request.cancelsJob
    }
}

/// What `POST /jobs/{id}/stop` takes.
struct StopWire: Encodable {
    let folder: String?
    let format: SavepointFormat?
    let trigger: TriggerID
    let drain: Bool

    enum CodingKeys: String, CodingKey {
        case folder = "targetDirectory"
        case format = "formatType"
        case trigger = "triggerId"
        case drain
    }

    init(_ request: SavepointRequest) {
        folder = request.folder
        format = request.format
        trigger = request.triggerID
        drain = request.drain
    }
}

/// What `POST /savepoint-disposal` takes.
struct DisposalWire: Encodable {
    let path: String

    enum CodingKeys: String, CodingKey { case path = "savepoint-path" }
}

/// What all three answer.
struct TriggerWire: Decodable {
    let id: TriggerID

    enum CodingKeys: String, CodingKey { case id = "request-id" }
}
