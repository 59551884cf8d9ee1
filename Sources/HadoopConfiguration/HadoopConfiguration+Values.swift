package import Diagnostics

/// Typed reading with the rules of Hadoop's `Configuration`. Each throws ``DeployError`` `configurationMalformed`, with
/// the key, its origin, and the wrong value, also where variables go too deep.
extension HadoopConfiguration {
    /// The value with its variables replaced, not trimmed; nil where neither a file nor a default sets it.
    package func string(_ key: String) throws(DeployError) -> String? {
        guard let value = raw(key) else { return nil }
        return try substituted(value, of: key)
    }

    /// The value with its variables replaced and without blanks at its ends.
    package func trimmed(_ key: String) throws(DeployError) -> String? {
        try string(key).map { javaTrimmed($0) }
    }

    /// `true` or `false` in any case; anything else is the default.
    package func bool(_ key: String, default value: Bool) throws(DeployError) -> Bool {
        switch try trimmed(key)?.lowercased() {
        case "true": true
        case "false": false
        default: value
        }
    }

    /// A whole number, decimal or with `0x`.
    package func int(_ key: String) throws(DeployError) -> Int64? {
        guard let text = try trimmed(key) else { return nil }
        let negative = text.hasPrefix("-")
        let digits = negative ? text.dropFirst() : text[...]
        let number =
            digits.lowercased().hasPrefix("0x")
            ? Int64((negative ? "-" : "") + digits.dropFirst(2), radix: 16) : Int64(text)
        guard let number else { throw malformed(key, text, "is no whole number") }
        return number
    }

    /// A size in bytes: a whole number, with one of k, m, g, t, p, e (powers of 1,024) at its end or none.
    package func bytes(_ key: String) throws(DeployError) -> Int64? {
        guard let text = try trimmed(key) else { return nil }
        if let number = Int64(text) { return number }
        guard let unit = text.last.flatMap({ Array("kmgtpe").firstIndex(of: Character($0.lowercased())) }),
            let number = Int64(text.dropLast())
        else {
            throw malformed(
                key, text, "is no size", hint: "Hadoop reads a whole number and at most one letter of k m g t p e")
        }
        let (bytes, overflow) = number.multipliedReportingOverflow(by: 1 << (10 * (unit + 1)))
        guard !overflow else { throw malformed(key, text, "is more bytes than 63 bits hold") }
        return bytes
    }

    /// A span of time: a whole number and `ns`, `us`, `ms`, `s`, `m`, `h`, or `d`, without a blank between.
    ///
    /// - Parameter unit: what the number counts where the value has no unit; each key has its own.
    package func duration(_ key: String, unit: TimeUnit) throws(DeployError) -> Duration? {
        guard let text = try trimmed(key) else { return nil }
        let lower = text.lowercased()
        let written = TimeUnit.allCases.first { lower.hasSuffix($0.rawValue) }
        guard let number = Int64(lower.dropLast(written?.rawValue.count ?? 0)) else {
            throw malformed(
                key, text, "is no time",
                hint: "Hadoop reads a whole number and one of ns us ms s m h d, without a blank")
        }
        return (written ?? unit).duration(number)
    }

    /// Elements between commas or line breaks, trimmed, without empty ones.
    package func strings(_ key: String) throws(DeployError) -> [String] {
        guard let text = try trimmed(key) else { return [] }
        return text.unicodeScalars.split { $0 == "," || $0 == "\n" }.map { javaTrimmed(Substring($0)) }
            .filter { !$0.isEmpty }
    }

    func malformed(_ key: String, _ value: String, _ fault: String, hint: String? = nil) -> DeployError {
        let place = origin(of: key).map { " (\($0))" } ?? ""
        return DeployError(
            .configurationMalformed, "\(key) is \"\(Redaction.redacted(value, of: key))\", which \(fault)\(place)",
            hint: hint)
    }
}
