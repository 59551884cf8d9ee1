package import Diagnostics

/// A configuration key with its value, given on the command line.
package struct KeyValue: Sendable, Hashable {
    package let key: String
    /// `true` where none was written.
    package let value: String
    /// The option with the key as it was written; never the value, which may be a secret.
    package let origin: Origin

    init(_ text: String, name: String) {
        let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        key = String(parts[0])
        value = parts.count > 1 ? String(parts[1]) : "true"
        origin = .option(name.hasPrefix("--") ? "\(name) \(key)" : "\(name)\(key)")
    }
}

extension KeyValue: CustomStringConvertible {
    package var description: String { "\(key)=\(Redaction.redacted(value, of: key))" }
}
