/// Takes a log out of the envelope that NodeManagers and log servers put around it, piece by piece as it comes.
///
/// Before the log stand lines about it, the file's whole length among them, and `LogContents:`; behind it stands a
/// sentence, which cannot be told from a log's own text but by counting (protocol: logs over REST).
package struct LogEnvelope: Sendable {
    private enum State {
        case head([UInt8])
        case content(offset: Int64, length: Int64)
    }

    private static let mark = Array("\nLogContents:\n".utf8)
    /// No head is as long.
    private static let limit = 1 << 16

    /// How many bytes of the file's end were asked for; nil for all of it.
    private let last: Int64?
    private var state = State.head([])

    package init(last: Int64?) {
        self.last = last
    }

    /// Whether the head was one, which an answer that is no log lacks.
    package var isOpen: Bool { if case .content = state { true } else { false } }

    /// - Returns: what of the log these bytes bring; nil for nothing.
    package mutating func take(_ bytes: [UInt8]) -> LogPiece? {
        switch state {
        case .head(let before):
            let all = before + bytes
            guard let end = Self.end(of: all), let length = Self.length(all[..<end]) else {
                state = .head(all.count > Self.limit ? [] : all)
                return nil
            }
            let offset = last.map { max(0, length - $0) } ?? 0
            return content(all[end...], at: offset, of: length)
        case .content(let offset, let length): return content(bytes[...], at: offset, of: length)
        }
    }

    private mutating func content(_ bytes: ArraySlice<UInt8>, at offset: Int64, of length: Int64) -> LogPiece? {
        let own = Array(bytes.prefix(Int(clamping: length - offset)))
        state = .content(offset: offset + Int64(own.count), length: length)
        return LogPiece(offset: offset, bytes: own, length: length)
    }

    /// - Returns: where the log begins.
    private static func end(of bytes: [UInt8]) -> Int? {
        guard bytes.count >= mark.count else { return nil }
        return (0...(bytes.count - mark.count)).first { bytes[$0..<($0 + mark.count)].elementsEqual(mark) }
            .map { $0 + mark.count }
    }

    private static func length(_ head: ArraySlice<UInt8>) -> Int64? {
        let lines = String(decoding: head, as: UTF8.self).split(whereSeparator: \.isNewline)
        let line = lines.last { $0.hasPrefix("LogLength:") }
        return line.flatMap { Int64($0.dropFirst("LogLength:".count)) }
    }
}
