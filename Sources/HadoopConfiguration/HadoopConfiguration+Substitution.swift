import Diagnostics

extension HadoopConfiguration {
    /// How often a variable is replaced before Hadoop gives up (`Configuration.MAX_SUBST`).
    private static let substitutionLimit = 20

    /// The text with `${name}`, `${env.NAME}`, `${env.NAME:-default}`, and `${env.NAME-default}` replaced.
    ///
    /// As in Hadoop, the first variable without a value ends the replacing, and a text that comes back to itself is
    /// left as it was.
    func substituted(_ text: String, of key: String) throws(DeployError) -> String {
        var current = text
        for _ in 0..<Self.substitutionLimit {
            guard let name = Self.variable(in: current) else { return current }
            let variable = current[name]
            guard let value = variables.value(of: String(variable)) ?? raw(String(variable)) else { return current }
            let start = current.utf8.index(name.lowerBound, offsetBy: -2)
            let end = current.utf8.index(after: name.upperBound)
            if value.utf8.contains(current[start..<end].utf8) { return text }
            current.replaceSubrange(start..<end, with: value)
        }
        throw DeployError(
            .configurationMalformed,
            "the variables in \(key) are more than \(Self.substitutionLimit - 1) deep"
                + (origin(of: key).map { " (\($0))" } ?? ""),
            hint: "Hadoop refuses it as well; do two properties refer to each other?")
    }

    /// Where the name of the first variable stands: not empty, without blanks, `$`, and `}`.
    private static func variable(in text: String) -> Range<String.Index>? {
        let bytes = text.utf8
        var search = bytes.startIndex
        while let dollar = bytes[search...].firstIndex(of: UInt8(ascii: "$")) {
            search = bytes.index(after: dollar)
            guard search < bytes.endIndex, bytes[search] == UInt8(ascii: "{") else { continue }
            let start = bytes.index(after: search)
            guard let end = bytes[start...].firstIndex(where: { $0 == 0x7D || $0 == 0x20 || $0 == 0x24 }) else {
                return nil
            }
            if bytes[end] == UInt8(ascii: "}"), end > start { return start..<end }
            search = bytes[end] == UInt8(ascii: "$") ? end : bytes.index(after: end)
        }
        return nil
    }
}
