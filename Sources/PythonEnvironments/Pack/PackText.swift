import FoundationEssentials

/// What the steps of packing say and start alike.
enum PackText {
    /// The environment of a program that is to see nothing of this session but where temporary files lie.
    static func bareEnvironment() -> [String: String] {
        ["PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8"].merging(
            ProcessInfo.processInfo.environment.filter { $0.key == "TMPDIR" }, uniquingKeysWith: { $1 })
    }

    /// The last line with anything on it.
    static func lastLine(_ bytes: [UInt8]) -> String {
        lastLines(bytes, 1).first ?? "it says nothing"
    }

    /// The last lines with anything on them, the oldest first.
    static func lastLines(_ bytes: [UInt8], _ count: Int) -> [String] {
        String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline).map(String.init)
            .filter { !$0.allSatisfy(\.isWhitespace) }.suffix(count)
    }
}
