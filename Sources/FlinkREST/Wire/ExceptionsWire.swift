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
        struct Entry: Decodable { let stacktrace: String? }
    }

    var trace: String? { history?.entries.first?.stacktrace ?? root }
    var rootException: String? { trace.map(ErrorsWire.firstLine) }
}
