/// Numbers as Java reads and writes them, where it differs from Swift.
enum JavaNumber {
    /// What `Double.parseDouble` makes of a text; nil where it throws.
    static func double(_ text: String) -> Double? {
        var digits = StructuredText.trimmed(text)
        let sign = digits.hasPrefix("-") ? -1.0 : 1
        if digits.hasPrefix("-") || digits.hasPrefix("+") { digits.removeFirst() }
        switch digits {
        case "NaN": return .nan
        case "Infinity": return sign * .infinity
        default: break
        }
        let isHexadecimal = digits.hasPrefix("0x") || digits.hasPrefix("0X")
        if isHexadecimal, !digits.contains(where: { $0 == "p" || $0 == "P" }) { return nil }
        if let last = digits.last, "fFdD".contains(last), digits.count > 1 { digits.removeLast() }
        guard let first = digits.first, first == "." || first.isASCII && first.isNumber else { return nil }
        return Double(digits).map { sign * $0 }
    }

    /// What `Double.toString` makes of a number: the shortest digits, with an exponent below 0.001 and from 10,000,000.
    static func text(_ number: Double) -> String {
        if number.isNaN { return "NaN" }
        if number.isInfinite { return number < 0 ? "-Infinity" : "Infinity" }
        if number == 0 { return number.sign == .minus ? "-0.0" : "0.0" }
        let (digits, exponent) = shortest(number.magnitude)
        let sign = number < 0 ? "-" : ""
        guard (-3..<7).contains(exponent) else {
            let rest = digits.dropFirst()
            return "\(sign)\(digits.prefix(1)).\(rest.isEmpty ? "0" : rest)E\(exponent)"
        }
        if exponent < 0 {
            return sign + "0." + String(repeating: "0", count: -exponent - 1) + digits
        }
        let whole = digits.prefix(exponent + 1)
        let fraction = digits.dropFirst(exponent + 1)
        return sign + whole + String(repeating: "0", count: exponent + 1 - whole.count) + "."
            + (fraction.isEmpty ? "0" : fraction)
    }

    /// The shortest decimal digits that stand for a number, and the power of ten of the first of them.
    private static func shortest(_ number: Double) -> (digits: String, exponent: Int) {
        let parts = "\(number)".split(separator: "e")
        let mantissa = parts[0].split(separator: ".")
        let whole = mantissa[0]
        let all = whole + (mantissa.count > 1 ? mantissa[1] : "")
        let leading = all.prefix { $0 == "0" }.count
        var digits = String(all.dropFirst(leading))
        while digits.count > 1, digits.hasSuffix("0") { digits.removeLast() }
        let exponent = (parts.count > 1 ? Int(parts[1]) ?? 0 : 0) + whole.count - 1 - leading
        return (digits, exponent)
    }
}
