/// One server-sent event, as the HTML standard has them.
package struct HTTPServerEvent: Hashable, Sendable {
    /// What a client that comes back sends as `Last-Event-ID`. Line breaks and NULs are left out.
    package var id: String?
    /// The type that a page listens for; nil is `message`. Line breaks are left out.
    package var event: String?
    /// May have several lines.
    package var data: String
    /// How long a client shall wait before it comes back after a loss; whole milliseconds count.
    package var retry: Duration?

    package init(id: String? = nil, event: String? = nil, data: String, retry: Duration? = nil) {
        self.id = id
        self.event = event
        self.data = data
        self.retry = retry
    }

    /// As it goes over the wire.
    package var bytes: [UInt8] {
        var text = ""
        if let event { text += "event: \(event.filter { !$0.isNewline })\n" }
        if let id { text += "id: \(id.filter { !$0.isNewline && $0 != "\0" })\n" }
        if let retry {
            text += "retry: \(retry.components.seconds * 1000 + retry.components.attoseconds / 1_000_000_000_000_000)\n"
        }
        for line in data.split(omittingEmptySubsequences: false, whereSeparator: { Self.breaks.contains($0) }) {
            text += "data: \(line)\n"
        }
        return Array((text + "\n").utf8)
    }

    /// What ends a line for the standard; Swift takes CR LF for one character.
    private static let breaks: Set<Character> = ["\n", "\r", "\r\n"]
}
