import Diagnostics
import LocalFiles

/// `flink-conf.yaml`, line by line: of a key that is there twice the last line counts.
struct FlinkConfFile {
    private(set) var entries: [String: FlinkConfiguration.Entry] = [:]
    /// Lines, from 1, that look as if they should set something and do not.
    private(set) var skipped: [Int] = []

    init(_ content: [UInt8], path: LocalPath) {
        for (index, bytes) in Self.lines(of: content).enumerated() {
            let text = String(decoding: bytes, as: UTF8.self)
            if let line = FlinkConfLine(text) {
                entries[line.key] = .init(
                    value: .text(line.value), origin: .file(path: path.text, line: index + 1))
            } else if !StructuredText.trimmed(String(text.prefix { $0 != "#" })).isEmpty {
                skipped.append(index + 1)
            }
        }
    }

    /// Lines as Java's `BufferedReader` has them: they end with a line feed, a carriage return, or both.
    private static func lines(of content: [UInt8]) -> [ArraySlice<UInt8>] {
        var lines: [ArraySlice<UInt8>] = []
        var start = 0
        for (index, byte) in content.enumerated() where byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") {
            let isSecondHalf = byte == UInt8(ascii: "\n") && index > 0 && content[index - 1] == UInt8(ascii: "\r")
            if !isSecondHalf { lines.append(content[start..<index]) }
            start = index + 1
        }
        return lines + [content[start...]]
    }
}
