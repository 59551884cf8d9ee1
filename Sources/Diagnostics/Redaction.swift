/// Keeps secrets out of what is printed.
package enum Redaction {
    /// What stands in a secret's place.
    package static let mark = "<redacted>"

    /// Parts of key names whose values are secrets: those that Flink's `GlobalConfiguration` and Hadoop's
    /// `hadoop.security.sensitive-config-keys` hide.
    static let sensitiveParts = [
        "password", "secret", "token", "apikey", "api-key", "fs.azure.account.key", "auth-params", "service-key",
        "basic-auth", "jaas.config", "http-headers", "credential", "fs.s3.", "fs.s3n.", "access.key", "access-key",
        "access_key", "accesskey", "encryption.key", "ssl.keystore.pass", "private-key", "private_key",
    ]

    /// Parts of key names that hold one of those and yet no secret; what a key has beside them still counts.
    static let harmless = [
        "security.delegation.tokens", "security.delegation.token", "security.kerberos.fetch.delegation-token",
        "security.token.service", "dfs.block.access.token.enable", "authentication.token.validity",
        "delegation.token.services", "hadoop.security.credential.provider.path",
    ]

    /// Whether the value of this configuration key must not be printed.
    package static func isSensitive(_ key: String) -> Bool {
        let telling = harmless.reduce(key.lowercased()) { $0.replacing($1, with: "") }
        return sensitiveParts.contains(where: telling.contains)
    }

    /// The value as it may be printed.
    package static func redacted(_ value: String, of key: String) -> String {
        isSensitive(key) ? mark : value
    }
}
