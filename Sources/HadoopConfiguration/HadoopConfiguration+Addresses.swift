package import Diagnostics
import HadoopRecords

extension HadoopConfiguration {
    /// Where a service is reached that listens on every address of this host.
    static let thisHost = "localhost"

    static func isWildcard(_ host: String) -> Bool { ["0.0.0.0", "::", "0:0:0:0:0:0:0:0"].contains(host) }

    /// The value as an address, with or without a scheme before it; nil where the key is not set or empty.
    ///
    /// - Throws: ``DeployError`` `configurationWrong` for a value that is no address, or holds a variable that nothing
    ///   sets.
    func address(_ key: String, defaultPort: Int) throws(DeployError) -> HostAndPort? {
        guard var text = try trimmed(key), !text.isEmpty else { return nil }
        for scheme in ["http://", "https://"] where text.lowercased().hasPrefix(scheme) {
            text = String(text.dropFirst(scheme.count).prefix { $0 != "/" })
        }
        // A host name that was written with blanks around it and is referred to as ${...}:8088 keeps them inside.
        text = text.split(separator: ":", omittingEmptySubsequences: false).map { javaTrimmed($0) }
            .joined(separator: ":")
        if let address = HostAndPort(text, defaultPort: defaultPort),
            address.host.utf8.allSatisfy({ $0 > 0x20 && !"${}/,".utf8.contains($0) })
        {
            return address
        }
        throw wrong(
            key, text.contains("${") ? "a variable in it has no value" : "host:port is expected",
            hint: "Write the name of a host and its port, without blanks")
    }

    /// Whether a file sets the key, and not Hadoop's default.
    func isSet(_ key: String) -> Bool { origin(of: key).map { $0 != .defaultValue } ?? false }

    /// Whether a policy (`HTTP_ONLY`, `HTTPS_ONLY`, `HTTP_AND_HTTPS`) leaves no plain HTTP.
    package func isHTTPSOnly(_ policy: String) throws(DeployError) -> Bool {
        try trimmed(policy)?.uppercased() == "HTTPS_ONLY"
    }

    func wrong(_ key: String, _ fault: String, hint: String? = nil) -> DeployError {
        let current = (try? trimmed(key)) ?? raw(key)
        let value = current.map { "\"\(Redaction.redacted($0, of: key))\"" } ?? "not set"
        let place = origin(of: key).map { " (\($0))" } ?? ""
        return DeployError(.configurationWrong, "\(key) is \(value)\(place): \(fault)", hint: hint)
    }
}
