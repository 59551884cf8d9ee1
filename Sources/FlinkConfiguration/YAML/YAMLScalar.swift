/// A scalar of YAML 1.2 under its core schema: `yes`, `on`, dates, `1_000`, and `12:30` are texts.
enum YAMLScalar: Hashable, Sendable {
    case null
    case bool(Bool)
    /// In decimal digits, of any length.
    case int(String)
    case float(Double)
    case text(String)

    /// - Returns: nil for a tag that is not of the core schema, or that the text does not fit.
    init?(_ text: String, isPlain: Bool, tag: String?) {
        switch tag {
        case nil: self = isPlain ? .init(plain: text) : .text(text)
        case "tag:yaml.org,2002:str", "!": self = .text(text)
        case "tag:yaml.org,2002:null": self = .null
        case "tag:yaml.org,2002:bool":
            guard let value = Self.readBool(text) else { return nil }
            self = value
        case "tag:yaml.org,2002:int":
            guard let value = Self.readInt(text) else { return nil }
            self = value
        case "tag:yaml.org,2002:float":
            guard let value = Self.readFloat(text) else { return nil }
            self = value
        default: return nil
        }
    }

    init(plain text: String) {
        switch text {
        case "", "~", "null", "Null", "NULL": self = .null
        default: self = Self.readBool(text) ?? Self.readInt(text) ?? Self.readFloat(text) ?? .text(text)
        }
    }

    /// As Java writes the value: what Flink's getters see of it.
    var javaText: String {
        switch self {
        case .null: "null"
        case .bool(let value): value ? "true" : "false"
        case .int(let digits): digits
        case .float(let number): JavaNumber.text(number)
        case .text(let text): text
        }
    }

    private static func readBool(_ text: String) -> YAMLScalar? {
        switch text {
        case "true", "True", "TRUE": .bool(true)
        case "false", "False", "FALSE": .bool(false)
        default: nil
        }
    }

    private static func readInt(_ text: String) -> YAMLScalar? {
        for (prefix, radix) in [("0o", 8), ("0x", 16)] where text.hasPrefix(prefix) {
            let digits = text.dropFirst(2)
            guard digits.first != "+", digits.first != "-" else { return nil }
            return UInt128(digits, radix: radix).map { .int(String($0)) }
        }
        let sign = text.first == "+" || text.first == "-" ? text.first : nil
        let digits = text.utf8.dropFirst(sign == nil ? 0 : 1)
        guard !digits.isEmpty, digits.allSatisfy({ isDigit($0) }) else { return nil }
        let significant = String(Substring(digits).drop { $0 == "0" })
        if significant.isEmpty { return .int("0") }
        return .int((sign == "-" ? "-" : "") + significant)
    }

    private static func readFloat(_ text: String) -> YAMLScalar? {
        let sign = text.hasPrefix("-") ? -1.0 : 1
        let rest = text.hasPrefix("-") || text.hasPrefix("+") ? text.dropFirst() : Substring(text)
        switch rest {
        case ".inf", ".Inf", ".INF": return .float(sign * .infinity)
        case ".nan", ".NaN", ".NAN": return rest.count == text.count ? .float(.nan) : nil
        default: break
        }
        let parts = rest.utf8.split(maxSplits: 1, omittingEmptySubsequences: false) {
            $0 == UInt8(ascii: "e") || $0 == UInt8(ascii: "E")
        }
        let mantissa = parts[0].split(separator: UInt8(ascii: "."), maxSplits: 1, omittingEmptySubsequences: false)
        let hasDigits = mantissa.contains { !$0.isEmpty } && mantissa.allSatisfy { $0.allSatisfy(isDigit) }
        guard hasDigits else { return nil }
        if parts.count > 1 {
            var exponent = parts[1]
            if let first = exponent.first, first == UInt8(ascii: "+") || first == UInt8(ascii: "-") {
                exponent = exponent.dropFirst()
            }
            guard !exponent.isEmpty, exponent.allSatisfy(isDigit) else { return nil }
        }
        return Double(String(rest)).map { .float(sign * $0) }
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
