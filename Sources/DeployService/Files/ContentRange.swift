import Diagnostics

/// `Content-Range` of a part of an upload: `bytes 1000-1999/2000` (RFC 9110 section 14.4).
package struct ContentRange: Sendable, Hashable {
    /// Of the first byte of the body in the file.
    let start: Int64
    /// Behind its last byte.
    let end: Int64
    /// The bytes of the whole file.
    let total: Int64

    /// - Returns: nil where there is no such line.
    /// - Throws: ``DeployError`` `usage` for one that cannot be read.
    init?(_ line: String?) throws(DeployError) {
        guard let line else { return nil }
        let words = line.split(separator: " ", maxSplits: 1)
        let parts = (words.count == 2 ? words[1] : "").split(separator: "/", omittingEmptySubsequences: false)
        let ends = (parts.first ?? "").split(separator: "-", omittingEmptySubsequences: false)
        guard words.first?.lowercased() == "bytes", parts.count == 2, ends.count == 2, let first = Int64(ends[0]),
            let last = Int64(ends[1]), let total = Int64(parts[1]), first >= 0, last >= first, last < total
        else {
            throw DeployError(
                .usage, "Content-Range is \(line), which names no part of a file", hint: "As in bytes 1000-1999/2000")
        }
        (start, end, self.total) = (first, last + 1, total)
    }
}
