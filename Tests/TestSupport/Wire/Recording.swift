package import LocalFiles

/// A request to a real daemon and the answer that it gave, kept in a file for a ``WireServer`` to play.
///
/// The file has the request line (`GET /ws/v1/cluster/info`); header lines that the request must have, if any; the
/// status line (`HTTP/1.1 200 OK`) and the header lines of the answer as they came; a blank line; and the body to the
/// end of the file, byte for byte. Lines at the top that start with `#` say where the answer is from. Written so:
/// `(echo "# Hadoop 3.4.3"; echo "GET $path"; curl -si "http://$server$path") > info.http`
package struct Recording: Sendable {
    package let exchange: WireExchange

    /// - Throws: ``RecordingFailure`` for a file that has not that form; ``DeployError`` where it cannot be read.
    package init(_ path: LocalPath) throws {
        try self.init(LocalFileSystem.read(path), name: path.text)
    }

    /// - Parameter name: what the failure names.
    package init(_ bytes: [UInt8], name: String) throws {
        var rest = bytes[...]
        func line() -> String {
            let line = rest.prefix { $0 != UInt8(ascii: "\n") }
            rest = rest.dropFirst(line.count + 1)
            return String(decoding: line.last == UInt8(ascii: "\r") ? line.dropLast() : line, as: UTF8.self)
        }
        func header(_ line: String) throws -> (name: String, value: String) {
            guard let colon = line.firstIndex(of: ":") else { throw RecordingFailure(name: name, line: line) }
            return (String(line[..<colon]), String(line[line.index(after: colon)...].drop { $0 == " " }))
        }

        var first = line()
        while first.hasPrefix("#") { first = line() }
        let words = first.split(separator: " ")
        guard words.count >= 2, words[1].hasPrefix("/") else { throw RecordingFailure(name: name, line: first) }

        var required: [(name: String, value: String)] = []
        var status = line()
        while !status.hasPrefix("HTTP/") {
            guard !rest.isEmpty else { throw RecordingFailure(name: name, line: "no status line") }
            if !status.isEmpty { required.append(try header(status)) }
            status = line()
        }
        guard let number = status.split(separator: " ").dropFirst().first.flatMap({ Int($0) }) else {
            throw RecordingFailure(name: name, line: status)
        }

        var headers: [(name: String, value: String)] = []
        while !rest.isEmpty {
            let text = line()
            if text.isEmpty { break }
            headers.append(try header(text))
        }
        let isChunked = headers.contains { $0.name.lowercased() == "transfer-encoding" }
        headers.removeAll { ["transfer-encoding", "content-length", "connection"].contains($0.name.lowercased()) }
        exchange = WireExchange(
            String(words[0]), String(words[1]), headers: required,
            answer: WireAnswer(number, headers: headers, body: Array(rest), isChunked: isChunked))
    }

    /// The exchange with texts replaced in the answer's headers and body, such as the address of another daemon.
    package func exchange(replacing texts: [String: String]) -> WireExchange {
        var exchange = exchange
        for (text, other) in texts {
            exchange.answer.headers = exchange.answer.headers.map { ($0.name, $0.value.replacing(text, with: other)) }
            exchange.answer.body = exchange.answer.body.replacing(Array(text.utf8), with: Array(other.utf8))
        }
        return exchange
    }
}

/// A file is no ``Recording``.
package struct RecordingFailure: Error {
    package let name: String
    package let line: String
}
