import Diagnostics
import FoundationEssentials
package import LocalFiles
import Subprocesses

/// A file of authorities as Flink's `security.ssl.rest.truststore` names one, or one in PEM.
package struct Truststore: Sendable {
    let path: LocalPath
    let password: String?

    package init(_ path: LocalPath, password: String? = nil) {
        self.path = path
        self.password = password
    }

    /// Its certificates in PEM. A store in PKCS12, which is encrypted, is read by the `openssl` program; its password is
    /// not among that program's arguments.
    ///
    /// - Throws: ``DeployError`` `inputNotFound` or `notAllowed` for a file that cannot be read, `configurationWrong` for one
    ///   that holds no certificates or does not open with the password.
    package func pem() async throws -> [UInt8] {
        let bytes = try LocalFileSystem.read(path)
        if bytes.starts(with: JavaKeyStore.magic) {
            guard let store = JavaKeyStore(bytes) else { throw failure("is a damaged JKS key store") }
            return try checked(Array(store.certificates.map(Self.pem).joined().utf8))
        }
        // A sequence of ASN.1.
        if bytes.first == 0x30 { return try checked(try await decrypted()) }
        return try checked(bytes)
    }

    private func checked(_ pem: [UInt8]) throws(DeployError) -> [UInt8] {
        guard String(decoding: pem, as: UTF8.self).contains(Self.begin) else { throw failure("holds no certificates") }
        return pem
    }

    private func decrypted() async throws -> [UInt8] {
        guard let password else { throw failure("is a PKCS12 key store, and no password is set for it") }
        var reason = ""
        // Stores of a JDK 8 are encrypted in a way that OpenSSL 3 has to be asked for.
        for options in [[], ["-legacy"]] {
            let result: SubprocessResult
            do {
                result = try await Subprocess.run(
                    "openssl", ["pkcs12", "-in", path.text, "-nokeys", "-passin", "stdin"] + options,
                    input: Array("\(password)\n".utf8), deadline: .seconds(20))
            } catch let error as DeployError where error.code == .inputNotFound {
                throw failure("is a PKCS12 key store, for which the program openssl is needed, and it is not here")
            }
            if result.succeeded { return result.output }
            reason = result.errorText.split(whereSeparator: \.isNewline).first.map(String.init) ?? reason
            if reason.contains("password") { break }
        }
        throw failure("does not open as a PKCS12 key store: \(reason)")
    }

    private func failure(_ words: String) -> DeployError {
        DeployError(
            .configurationWrong, "the truststore \(path) \(words)",
            hint: "Check security.ssl.rest.truststore and its password; or set BOBBIN_CA_FILE to a PEM file, which "
                + "keytool -list -rfc -keystore \(path) prints")
    }

    private static let begin = "-----BEGIN CERTIFICATE-----"

    private static func pem(_ certificate: [UInt8]) -> String {
        let text = Data(certificate).base64EncodedString(options: [.lineLength64Characters, .endLineWithLineFeed])
        return "\(begin)\n\(text)\n-----END CERTIFICATE-----\n"
    }
}
