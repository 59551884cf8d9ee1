/// Reads HTTP/1.1 messages from one connection. Used by one thread.
struct WireReader {
    let socket: Socket
    private var buffer: [UInt8] = []

    init(_ socket: Socket) {
        self.socket = socket
    }

    /// Nil at the end of the connection.
    mutating func head() -> WireHead? {
        var bytes: [UInt8] = []
        var lines: [String] = []
        while let line = line() {
            bytes += line
            let text = String(decoding: line, as: UTF8.self).trimmingLineEnd()
            if text.isEmpty {
                guard let first = lines.first else { continue }
                let headers = lines.dropFirst().map { line in
                    let parts = line.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
                    return (name: String(parts[0]), value: String((parts.count > 1 ? parts[1] : "").drop { $0 == " " }))
                }
                return WireHead(firstLine: first, headers: headers, bytes: bytes)
            }
            lines.append(text)
        }
        return nil
    }

    /// Hands a body over in pieces.
    ///
    /// - Parameters:
    ///   - decoded: whether the sizes of chunks are left out.
    ///   - take: false ends the reading.
    /// - Returns: whether the body came whole and was taken whole.
    mutating func body(_ framing: WireFraming, decoded: Bool, _ take: ([UInt8]) -> Bool) -> Bool {
        switch framing {
        case .length(let length): return pieces(length, take)
        case .untilClose:
            while fill() {
                defer { buffer = [] }
                if !take(buffer) { return false }
            }
            return true
        case .chunked:
            while let line = line() {
                let text = String(decoding: line, as: UTF8.self).trimmingLineEnd()
                guard let size = Int(text.prefix { $0 != ";" }, radix: 16) else { return false }
                guard decoded || take(line) else { return false }
                guard size == 0 || pieces(size, take) else { return false }
                // The line end behind a chunk, or the blank line at the end; trailers are not sent by anyone here.
                guard let end = self.line(), decoded || take(end) else { return false }
                if size == 0 { return true }
            }
            return false
        }
    }

    private mutating func pieces(_ length: Int, _ take: ([UInt8]) -> Bool) -> Bool {
        var rest = length
        while rest > 0 {
            guard fill() else { return false }
            let piece = Array(buffer.prefix(rest))
            buffer.removeFirst(piece.count)
            rest -= piece.count
            guard take(piece) else { return false }
        }
        return true
    }

    /// A line with its end.
    private mutating func line() -> [UInt8]? {
        while true {
            if let end = buffer.firstIndex(of: UInt8(ascii: "\n")) {
                defer { buffer.removeFirst(end + 1) }
                return Array(buffer[...end])
            }
            let piece = socket.read()
            if piece.isEmpty { return nil }
            buffer += piece
        }
    }

    /// Makes sure that there is something in the buffer; false at the end of the connection.
    private mutating func fill() -> Bool {
        if buffer.isEmpty { buffer = socket.read() }
        return !buffer.isEmpty
    }
}

extension String {
    fileprivate func trimmingLineEnd() -> String {
        var text = unicodeScalars
        while text.last == "\n" || text.last == "\r" { text.removeLast() }
        return String(text)
    }
}
