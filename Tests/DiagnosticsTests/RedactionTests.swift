import Diagnostics
import Testing

@Suite struct RedactionTests {
    @Test(arguments: [
        "security.ssl.rest.keystore-password", "s3.secret-key", "s3.access-key", "fs.s3a.secret.key",
        "fs.s3a.access.key", "fs.s3.awsAccessKeyId", "fs.azure.account.key.store.blob.core.windows.net",
        "fs.s3a.server-side-encryption.key", "rest.client.http-headers", "metrics.reporter.dd.apikey",
        "containerized.master.env.AWS_SECRET_ACCESS_KEY", "AWS_ACCESS_KEY_ID", "DB_PASSWORD",
        // A harmless part does not clear the rest of the key.
        "security.delegation.token.provider.s3.secret-key", "security.delegation.token.provider.s3.access-key",
    ])
    func aSecretIsNotShown(_ key: String) {
        #expect(Redaction.redacted("hunter2", of: key) == Redaction.mark)
    }

    @Test(arguments: [
        "security.delegation.tokens.enabled", "security.kerberos.fetch.delegation-token",
        "dfs.block.access.token.enable", "hadoop.security.token.service.use_ip",
        "hadoop.http.authentication.token.validity", "hadoop.security.credential.provider.path",
        "yarn.security.appmaster.delegation.token.services", "security.kerberos.login.keytab", "fs.defaultFS",
    ])
    func aKeyThatOnlySoundsLikeOneIsShown(_ key: String) {
        #expect(Redaction.redacted("true", of: key) == "true")
    }
}
