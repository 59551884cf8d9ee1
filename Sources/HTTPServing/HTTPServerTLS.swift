/// What a server needs to speak TLS.
package struct HTTPServerTLS: Sendable {
    /// The server's certificate and those between it and the authority, as PEM.
    package let certificate: String
    /// Its private key, as PEM, without a password.
    package let key: String

    package init(certificate: String, key: String) {
        self.certificate = certificate
        self.key = key
    }
}

extension HTTPServerTLS: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    package var description: String { "<redacted>" }
    package var debugDescription: String { description }
    package var customMirror: Mirror { Mirror(self, children: []) }
}
