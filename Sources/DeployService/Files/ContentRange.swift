import Diagnostics

/// `Content-Range` of an upload that goes on: `bytes 1000-1999/2000` (RFC 9110 section 14.4).
struct ContentRange: Sendable, Hashable {
    /// Of the first byte of the body in the file.
    let start: Int64

    /// - Returns: nil where there is no such line.
    /// - Throws: ``DeployError`` `usage` for one that cannot be read.
    init?(_ line: String?) throws(DeployError) {
        guard let line else { return nil }
        let words = line.split(separator: " ", maxSplits: 1)
        let parts = (words.count == 2 ? words[1] : "").split(separator: "/", omittingEmptySubsequences: false)
        let ends = (parts.first ?? "").split(separator: "-", omittingEmptySubsequences: false)
        guard words.first?.lowercased() == "bytes", parts.count == 2, ends.count == 2, let first = Int64(ends[0]),
            let last = Int64(ends[1]), first >= 0, last >= first
        else {
            throw DeployError(
                .usage, "Content-Range is \(line), which names no part of a file", hint: "As in bytes 1000-1999/2000")
        }
        start = first
    }
}
