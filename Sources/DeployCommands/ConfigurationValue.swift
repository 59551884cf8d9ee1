import Diagnostics
import HadoopConfiguration

/// A value of the configuration as `config` prints it.
struct ConfigurationValue: Sendable, Hashable, Encodable {
    let key: String
    /// A secret is not shown.
    let value: String?
    let origin: String

    /// - Throws: ``DeployError`` `configurationMalformed` where its variables go too deep.
    init(_ key: String, in hadoop: HadoopConfiguration) throws(DeployError) {
        self.key = key
        value = try hadoop.string(key).map { Redaction.redacted($0, of: key) }
        origin = hadoop.origin(of: key)?.description ?? ""
    }

    var row: [String] { [key, value ?? "", origin] }
}
