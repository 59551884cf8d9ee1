/// A line of `flink-conf.yaml`: a key, `: `, and a value, cut at the first `#`. It is not YAML; quotes stay in the value.
///
/// These are the rules of `GlobalConfiguration.loadYAMLResource` up to 1.18, `loadLegacyYAMLResource` after.
struct FlinkConfLine {
    let key: String
    let value: String

    /// - Returns: nil for a line that sets nothing: no `: `, or an empty key or value.
    init?(_ line: String) {
        let scalars = Array(line.unicodeScalars.prefix { $0 != "#" })
        guard let colon = scalars.indices.dropLast().first(where: { scalars[$0] == ":" && scalars[$0 + 1] == " " })
        else { return nil }
        key = StructuredText.trimmed(String(String.UnicodeScalarView(scalars[..<colon])))
        value = StructuredText.trimmed(String(String.UnicodeScalarView(scalars[(colon + 2)...])))
        if key.isEmpty || value.isEmpty { return nil }
    }

    /// Whether a line gives back exactly this key and value.
    static func canHold(key: String, value: String) -> Bool {
        let line = "\(key): \(value)"
        guard !line.unicodeScalars.contains(where: { $0 == "\n" || $0 == "\r" }), let read = FlinkConfLine(line)
        else { return false }
        return read.key == key && read.value == value
    }
}
