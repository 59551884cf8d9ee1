extension String {
    /// Without control characters and blanks at both ends, as Java's `String.trim`.
    func trimmed() -> String {
        let blank = { (character: Unicode.Scalar) in character.value <= 0x20 }
        var rest = unicodeScalars[...]
        while let first = rest.first, blank(first) { rest.removeFirst() }
        while let last = rest.last, blank(last) { rest.removeLast() }
        return String(rest)
    }
}

extension Sequence<String> {
    /// In the order of Java's `String.compareTo`: by 16-bit units.
    func sortedAsInJava() -> [String] {
        sorted { $0.utf16.lexicographicallyPrecedes($1.utf16) }
    }
}
