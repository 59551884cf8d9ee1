/// The first line and the header lines of a request or an answer.
package struct WireHead: Sendable {
    package let firstLine: String
    package let headers: [(name: String, value: String)]
    /// The head as it came, with the blank line behind it.
    let bytes: [UInt8]

    /// The first value of a name, which is compared without case.
    package subscript(name: String) -> String? {
        headers.first { $0.name.lowercased() == name.lowercased() }?.value
    }

    private var words: [Substring] { firstLine.split(separator: " ", maxSplits: 2) }
    /// Of a request.
    package var method: String { words.first.map(String.init) ?? "" }
    /// Of a request: path and query as they came.
    package var target: String { words.count > 1 ? String(words[1]) : "" }
    /// Of an answer.
    package var status: Int { words.count > 1 ? Int(words[1]) ?? 0 : 0 }

    /// How the end of a request's body is found.
    var requestFraming: WireFraming {
        isChunked ? .chunked : .length(length ?? 0)
    }

    /// How the end of an answer's body is found, RFC 9112 section 6.3.
    func answerFraming(to method: String) -> WireFraming {
        if method == "HEAD" || status < 200 || status == 204 || status == 304 { return .length(0) }
        if isChunked { return .chunked }
        return length.map { .length($0) } ?? .untilClose
    }

    private var isChunked: Bool { self["Transfer-Encoding"]?.lowercased() == "chunked" }
    private var length: Int? { self["Content-Length"].flatMap { Int($0) } }
}

/// How the end of a body is found.
package enum WireFraming: Hashable, Sendable {
    case length(Int)
    case chunked
    case untilClose
}
