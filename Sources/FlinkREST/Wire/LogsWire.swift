/// `GET /jobmanager/logs`.
struct LogsWire: Decodable {
    let logs: [File]

    struct File: Decodable {
        let name: String
        /// In bytes.
        let size: Int64
    }
}
