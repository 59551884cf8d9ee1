/// Who vouches for the TLS servers of a client; read once, when the first of them is spoken to.
package actor TrustedAuthorities {
    package struct Content: Hashable, Sendable {
        /// Their certificates, one behind the other, in PEM.
        package let pem: [UInt8]
        /// Whether a server's certificate must bear the name that it is called by as well.
        package let verifiesHostname: Bool

        package init(pem: [UInt8], verifiesHostname: Bool = true) {
            self.pem = pem
            self.verifiesHostname = verifiesHostname
        }
    }

    private let read: @Sendable () async throws -> Content?
    private var reading: Task<Content?, any Error>?

    /// - Parameter read: gives nil where those of the system count; what it throws ends each request to a TLS server.
    package init(_ read: @escaping @Sendable () async throws -> Content?) {
        self.read = read
    }

    func content() async throws -> Content? {
        let task = reading ?? Task { [read] in try await read() }
        reading = task
        return try await task.value
    }
}
