import Diagnostics

/// A value of the configuration as `config` prints it.
struct ConfigurationValue: Sendable, Hashable, Encodable {
    let key: String
    /// A secret is not shown.
    let value: String?
    let origin: String

    init(_ key: String, _ value: String?, _ origin: Origin?) {
        self.key = key
        self.value = value.map { Redaction.redacted($0, of: key) }
        self.origin = origin?.description ?? ""
    }
}
