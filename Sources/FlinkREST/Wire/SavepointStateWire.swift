/// An asynchronous operation: `COMPLETED` says that it has ended, well or not.
struct SavepointStateWire: Decodable {
    let status: Status
    let operation: Operation?

    struct Status: Decodable { let id: String }

    struct Operation: Decodable {
        let location: String?
        let failure: Failure?

        enum CodingKeys: String, CodingKey {
            case location
            case failure = "failure-cause"
        }
    }

    struct Failure: Decodable {
        let trace: String?
        let exception: String?

        enum CodingKeys: String, CodingKey {
            case trace = "stack-trace"
            case exception = "class"
        }
    }

    var state: SavepointState {
        guard status.id == "COMPLETED" else { return .inProgress }
        if let failure = operation?.failure {
            return .failed(reason: StackTrace(failure.trace ?? failure.exception ?? "").rootCause)
        }
        return .completed(path: operation?.location ?? "")
    }
}
