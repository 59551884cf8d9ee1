/// `/jobs/{id}/exceptions`: the history is all that 2.x has, `root-exception` all that old versions have.
struct ExceptionsWire: Decodable {
    let root: String?
    let history: History?

    enum CodingKeys: String, CodingKey {
        case root = "root-exception"
        case history = "exceptionHistory"
    }

    struct History: Decodable {
        let entries: [Entry]
        struct Entry: Decodable {
            let stacktrace: String?
            let timestamp: Int64?
        }
    }

    /// The latest first.
    var failures: [JobFailure] {
        let entries = (history?.entries ?? []).compactMap { entry in
            entry.stacktrace.map { JobFailure(time: entry.timestamp, trace: $0) }
        }
        return entries.isEmpty ? (root.map { [JobFailure(time: nil, trace: $0)] } ?? []) : entries
    }
}
