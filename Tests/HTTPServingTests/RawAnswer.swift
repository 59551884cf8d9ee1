/// An answer as it came over the wire.
struct RawAnswer {
    let status: Int
    let lines: [String]
    let body: [UInt8]

    var text: String { String(decoding: body, as: UTF8.self) }

    /// - Returns: nil where it is not whole.
    init?(_ bytes: [UInt8], hasBody: Bool) {
        let text = String(decoding: bytes, as: UTF8.self)
        guard let end = text.firstRange(of: "\r\n\r\n") else { return nil }
        lines = text[..<end.lowerBound].split(separator: "\r\n").map(String.init)
        guard let status = lines.first?.split(separator: " ").dropFirst().first.flatMap({ Int($0) }) else { return nil }
        self.status = status
        let head = text[..<end.upperBound].utf8.count
        body = Array(bytes.dropFirst(head))
        let length = self["Content-Length"].flatMap { Int($0) } ?? 0
        guard !hasBody || body.count >= length else { return nil }
    }

    subscript(name: String) -> String? {
        lines.first { $0.lowercased().hasPrefix(name.lowercased() + ": ") }.map { String($0.dropFirst(name.count + 2)) }
    }
}
