package import Diagnostics

/// Typed reading, with the rules of Flink's `Configuration` and `ConfigurationUtils`: a value under its key or, where that
/// is not set, under one of the key's old names. What cannot be read is a ``DeployError`` `configurationMalformed` that
/// names the key, the value, and where it came from.
extension FlinkConfiguration {
    /// A value as one text; lists and maps in the form of the file's kind.
    package func string(_ key: String) -> String? {
        entry(of: key).map { text(of: $0.entry.value) }
    }

    /// Elements of a list option: `a;b` with quotes, or a YAML list.
    package func list(_ key: String) throws(DeployError) -> [String]? {
        guard let (name, entry) = entry(of: key) else { return nil }
        switch entry.value {
        case .list(let elements): return elements
        case .map, .text:
            let text = text(of: entry.value)
            if fileKind == .configYAML, let elements = YAMLText.list(text) { return elements }
            return try read(name, entry) { () throws(DeployError) in try StructuredText.split(text, at: ";") }
        }
    }

    /// `k:v` pairs joined by commas, a YAML map, or all keys below this one: `key.k`.
    package func map(_ key: String) throws(DeployError) -> [String: String]? {
        guard let (name, entry) = entry(of: key) else {
            let below = values(below: key + ".")
            return below.isEmpty ? nil : below
        }
        switch entry.value {
        case .map(let pairs): return pairs
        case .list, .text:
            let text = text(of: entry.value)
            if fileKind == .configYAML, let pairs = YAMLText.map(text) { return pairs }
            return try read(name, entry) { () throws(DeployError) in try StructuredText.pairs(text) }
        }
    }

    /// `true` or `false` in any case.
    package func bool(_ key: String) throws(DeployError) -> Bool? {
        try read(key) { (text) throws(DeployError) in
            switch text.lowercased() {
            case "true": true
            case "false": false
            default: throw DeployError(.configurationMalformed, "'\(text)' is neither true nor false")
            }
        }
    }

    /// A whole number of 32 bits.
    package func int(_ key: String) throws(DeployError) -> Int? {
        try read(key) { (text) throws(DeployError) in
            guard let number = Int32(text) else {
                throw DeployError(.configurationMalformed, "'\(text)' is no whole number of 32 bits")
            }
            return Int(number)
        }
    }

    package func double(_ key: String) throws(DeployError) -> Double? {
        try read(key) { (text) throws(DeployError) in
            guard let number = JavaNumber.double(text) else {
                throw DeployError(.configurationMalformed, "'\(text)' is no number")
            }
            return number
        }
    }

    package func memory(_ key: String) throws(DeployError) -> MemorySize? {
        try read(key) { (text) throws(DeployError) in try MemorySize(parsing: text) }
    }

    package func duration(_ key: String) throws(DeployError) -> Duration? {
        try read(key) { (text) throws(DeployError) in try FlinkDuration.parse(text, version: version) }
    }

    /// The values of all keys below a prefix, by the rest of the key: `containerized.master.env.` gives `{"A": ...}`.
    package func values(below prefix: String) -> [String: String] {
        var found: [String: String] = [:]
        for (key, entry) in entries where key.hasPrefix(prefix) {
            found[String(key.dropFirst(prefix.count))] = text(of: entry.value)
        }
        return found
    }

    func text(of value: Value) -> String {
        switch (value, fileKind) {
        case (.text(let text), _): text
        case (.list(let elements), .flinkConf): StructuredText.joined(elements)
        case (.list(let elements), .configYAML): YAMLFlow.text(of: elements)
        case (.map(let pairs), .flinkConf): StructuredText.joined(pairs)
        case (.map(let pairs), .configYAML): YAMLFlow.text(of: pairs)
        }
    }

    private func read<Result>(
        _ key: String, _ convert: (String) throws(DeployError) -> Result
    ) throws(DeployError) -> Result? {
        guard let (name, entry) = entry(of: key) else { return nil }
        let text = text(of: entry.value)
        return try read(name, entry) { () throws(DeployError) in try convert(text) }
    }

    private func read<Result>(
        _ key: String, _ entry: Entry, _ convert: () throws(DeployError) -> Result
    ) throws(DeployError) -> Result {
        do {
            return try convert()
        } catch {
            let reason = Redaction.isSensitive(key) ? "its value cannot be read" : error.message
            throw DeployError(.configurationMalformed, "\(key) (\(entry.origin)): \(reason)", hint: error.hint)
        }
    }
}
