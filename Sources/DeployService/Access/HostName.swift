/// A `Host` line taken apart.
struct HostName: Sendable, Hashable {
    /// Without port and brackets, in small letters.
    let name: String
    /// nil where the line names none.
    let port: String?

    init(_ text: String) {
        let text = text.lowercased()
        if text.hasPrefix("["), let end = text.firstIndex(of: "]") {
            name = String(text[text.index(after: text.startIndex)..<end])
            let rest = text[text.index(after: end)...]
            port = rest.hasPrefix(":") ? String(rest.dropFirst()) : nil
        } else {
            let parts = text.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
            let hasPort = parts.count == 2
            name = hasPort ? parts[0] : text
            port = hasPort ? parts[1] : nil
        }
    }

    /// Whether it is a numeric address.
    var isAddress: Bool {
        name.contains(":")
            || !name.isEmpty && name.utf8.allSatisfy { $0 == UInt8(ascii: ".") || (48...57).contains($0) }
    }
}
