import Synchronization

/// What the library says while it starts, which is the only reason it gives for not starting.
final class ServerNotes: Sendable {
    private let lines = Mutex<[String]?>(nil)

    /// Keeps what is added while `body` runs.
    func keeping<Result>(_ body: () -> Result) -> (result: Result, notes: [String]) {
        lines.withLock { $0 = [] }
        let result = body()
        let notes = lines.withLock { lines in
            defer { lines = nil }
            return lines ?? []
        }
        return (result, notes)
    }

    /// - Returns: whether it was kept.
    func add(_ line: String) -> Bool {
        lines.withLock { lines in
            lines?.append(line)
            return lines != nil
        }
    }
}
