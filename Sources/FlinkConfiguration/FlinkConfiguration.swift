package import Diagnostics

/// Flink's configuration: values by key, and where each came from. Keys are flat (`jobmanager.rpc.address`).
package struct FlinkConfiguration: Hashable, Sendable, Codable {
    /// A value as its file or option gave it.
    package enum Value: Hashable, Sendable, Codable {
        case text(String)
        /// Only set by code and by YAML lists.
        case list([String])
        /// Only set by code and by YAML maps that stand for one option.
        case map([String: String])

        /// - Parameter text: as Flink's `Configuration.toMap` writes a value: maps are YAML where the file is.
        package init(written text: String, for kind: ConfigurationFileKind) {
            if kind == .configYAML, text.hasPrefix("{"), let pairs = YAMLText.map(text) {
                self = .map(pairs)
            } else {
                self = .text(text)
            }
        }
    }

    package struct Entry: Hashable, Sendable, Codable {
        package let value: Value
        package let origin: Origin

        package init(value: Value, origin: Origin) {
            self.value = value
            self.origin = origin
        }
    }

    /// The kind of file it was read from, which decides the kind that is staged.
    package let fileKind: ConfigurationFileKind
    package private(set) var entries: [String: Entry]
    /// The Flink that reads it: it decides which old names of keys count. nil lets all count.
    package let version: FlinkVersion?

    package init(fileKind: ConfigurationFileKind, entries: [String: Entry] = [:], version: FlinkVersion? = nil) {
        self.fileKind = fileKind
        self.entries = entries
        self.version = version
    }

    package mutating func set(_ key: String, _ value: Value, origin: Origin) {
        entries[key] = Entry(value: value, origin: origin)
    }

    package mutating func remove(_ key: String) {
        entries[key] = nil
    }

    /// The same with a mark in place of each value that must not be printed.
    package var redacted: FlinkConfiguration {
        var copy = self
        for key in entries.keys where Redaction.isSensitive(key) {
            copy.entries[key] = entries[key].map { Entry(value: .text(Redaction.mark), origin: $0.origin) }
        }
        return copy
    }

    package func contains(_ key: String) -> Bool { entries[key] != nil }
    package func origin(of key: String) -> Origin? { entries[key]?.origin }
}
