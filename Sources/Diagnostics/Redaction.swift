/// Keeps secrets out of what is printed.
package enum Redaction {
    /// What stands in a secret's place.
    package static let mark = "<redacted>"

    /// Parts of key names whose values are secrets: those that Flink's `GlobalConfiguration` and Hadoop's
    /// `hadoop.security.sensitive-config-keys` hide.
    static let sensitiveParts = [
        "password", "secret", "token", "apikey", "api-key", "fs.azure.account.key", "auth-params", "service-key",
        "basic-auth", "jaas.config", "credential", "fs.s3.", "fs.s3a.access.key", "fs.s3n.", "awsaccesskeyid",
        "ssl.keystore.pass", "private-key",
    ]

    /// Keys that hold one of those parts and yet no secret.
    static let harmless = [
        "security.delegation.token", "security.delegation.tokens", "security.kerberos.fetch.delegation-token",
        "security.token.service", "dfs.block.access.token.enable", "authentication.token.validity",
        "delegation.token.services", "hadoop.security.credential.provider.path",
    ]

    /// Whether the value of this configuration key must not be printed.
    package static func isSensitive(_ key: String) -> Bool {
        let key = key.lowercased()
        return sensitiveParts.contains(where: key.contains) && !harmless.contains(where: key.contains)
    }

    /// The value as it may be printed.
    package static func redacted(_ value: String, of key: String) -> String {
        isSensitive(key) ? mark : value
    }
}
