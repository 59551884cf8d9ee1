/// A properties file of Java's: a key and a value a line (`java.util.Properties`).
package enum JavaProperties {
    /// The file's text; characters beyond ASCII are escaped, since Java writes such files in Latin-1.
    static func text(_ properties: [(key: String, value: String)], comments: [String]) -> String {
        let lines = properties.map { "\(escaped($0.key, isKey: true))=\(escaped($0.value, isKey: false))" }
        return (comments.map { "#\($0)" } + lines).map { $0 + "\n" }.joined()
    }

    /// - Returns: the last value of each key.
    package static func parse(_ text: String) -> [String: String] {
        var properties: [String: String] = [:]
        for line in logicalLines(text) {
            var rest = Array(line.unicodeScalars)[...]
            let key = word(&rest) { $0 == "=" || $0 == ":" || isBlank($0) }
            rest = rest.drop(while: isBlank)
            if let first = rest.first, first == "=" || first == ":" { rest = rest.dropFirst().drop(while: isBlank) }
            properties[key] = word(&rest) { _ in false }
        }
        return properties
    }

    /// Without comments and empty lines; a line that ends in a backslash goes on in the next.
    private static func logicalLines(_ text: String) -> [String] {
        var lines: [String] = []
        var begun: String?
        // Java ends a line at these alone.
        for part in text.split(omittingEmptySubsequences: false, whereSeparator: { ["\n", "\r", "\r\n"].contains($0) })
        {
            let line = String(part.drop { $0 == " " || $0 == "\t" || $0 == "\u{C}" })
            if begun == nil, line.isEmpty || line.hasPrefix("#") || line.hasPrefix("!") { continue }
            let whole = (begun ?? "") + line
            let backslashes = whole.reversed().prefix { $0 == "\\" }.count
            begun = backslashes % 2 == 1 ? String(whole.dropLast()) : nil
            if begun == nil { lines.append(whole) }
        }
        return lines + (begun.map { [$0] } ?? [])
    }

    /// Takes the escapes out of what comes before the end.
    private static func word(
        _ rest: inout ArraySlice<Unicode.Scalar>, until isEnd: (Unicode.Scalar) -> Bool
    ) -> String {
        var units: [UInt16] = []
        while let scalar = rest.first, !isEnd(scalar) {
            rest = rest.dropFirst()
            guard scalar == "\\", let next = rest.popFirst() else {
                units += UTF16.encode(scalar).map(Array.init) ?? []
                continue
            }
            switch next {
            case "t": units.append(9)
            case "n": units.append(10)
            case "f": units.append(12)
            case "r": units.append(13)
            case "u":
                let digits = String(String.UnicodeScalarView(rest.prefix(4)))
                guard digits.count == 4, let unit = UInt16(digits, radix: 16) else { continue }
                units.append(unit)
                rest = rest.dropFirst(4)
            default: units += UTF16.encode(next).map(Array.init) ?? []
            }
        }
        return String(decoding: units, as: UTF16.self)
    }

    private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
        scalar == " " || scalar == "\t" || scalar == "\u{C}"
    }

    private static func escaped(_ text: String, isKey: Bool) -> String {
        var result = ""
        for unit in text.utf16 {
            switch unit {
            case 9: result += "\\t"
            case 10: result += "\\n"
            case 12: result += "\\f"
            case 13: result += "\\r"
            case 32: result += isKey || result.isEmpty ? "\\ " : " "
            case 0x21, 0x23, 0x3A, 0x3D, 0x5C: result += "\\" + String(UnicodeScalar(UInt8(unit)))
            case 0x20...0x7E: result += String(UnicodeScalar(UInt8(unit)))
            default:
                let digits = String(unit, radix: 16, uppercase: true)
                result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            }
        }
        return result
    }
}
