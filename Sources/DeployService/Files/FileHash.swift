/// SHA-256 of an uploaded file, in lower-case hexadecimal digits.
package struct FileHash: Sendable, Hashable {
    package let text: String

    /// - Returns: nil for what is no such hash.
    package init?(_ text: String) {
        let digits = text.lowercased()
        guard digits.utf8.count == 64, digits.utf8.allSatisfy({ Self.digits.contains($0) }) else { return nil }
        self.text = digits
    }

    private static let digits = Set("0123456789abcdef".utf8)
}
