/// JSON strings that a YAML reader takes for the same text: what YAML lets stand in no file is escaped.
enum JSONText {
    static func string(_ text: String) -> String {
        var result = String.UnicodeScalarView("\"".unicodeScalars)
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"", "\\": result += ["\\", scalar]
            case "\n": result += ["\\", "n"]
            case "\r": result += ["\\", "r"]
            case "\t": result += ["\\", "t"]
            case "\u{FEFF}", "\u{2028}", "\u{2029}", "\u{FFFE}", "\u{FFFF}": result += escape(scalar)
            case " "..."~", "\u{A0}"...: result.append(scalar)
            default: result += escape(scalar)
            }
        }
        return String(result) + "\""
    }

    private static func escape(_ scalar: Unicode.Scalar) -> String.UnicodeScalarView {
        let digits = String(scalar.value, radix: 16)
        return ("\\u" + String(repeating: "0", count: 4 - digits.count) + digits).unicodeScalars
    }
}
