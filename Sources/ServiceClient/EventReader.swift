/// Makes events of the bytes of a stream, however they are cut.
struct EventReader {
    private var bytes: [UInt8] = []
    private var event = ServerSentEvent()
    private var lines: [String] = []

    /// - Returns: the events that end within what has come.
    mutating func take(_ piece: [UInt8]) -> [ServerSentEvent] {
        bytes += piece
        var found: [ServerSentEvent] = []
        var start = 0
        while let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) {
            var line = String(decoding: bytes[start..<end], as: UTF8.self)
            if line.hasSuffix("\r") { line.removeLast() }
            if let event = take(line) { found.append(event) }
            start = end + 1
        }
        bytes.removeFirst(start)
        return found
    }

    private mutating func take(_ line: String) -> ServerSentEvent? {
        guard !line.isEmpty else {
            defer { (event, lines) = (ServerSentEvent(), []) }
            guard !lines.isEmpty else { return nil }
            event.data = lines.joined(separator: "\n")
            return event
        }
        let parts = line.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        var value = parts.count > 1 ? parts[1] : ""
        if value.hasPrefix(" ") { value.removeFirst() }
        switch parts[0] {
        case "id": event.id = String(value)
        case "event": event.event = String(value)
        case "data": lines.append(String(value))
        default: break
        }
        return nil
    }
}
