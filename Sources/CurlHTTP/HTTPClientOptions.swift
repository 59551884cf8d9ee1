/// What holds for every request of a client.
package struct HTTPClientOptions: Sendable {
    /// Answer a server's `Negotiate` challenge with the Kerberos ticket of the process (SPNEGO).
    package var negotiate: Bool
    /// Who TLS servers must be vouched for by; nil for the system's authorities.
    package var authorities: TrustedAuthorities?
    /// How many connections may be open at once; further requests wait.
    package var maximumConnections: Int

    /// The name of the client's thread, as `ps -L` shows it; at most 15 bytes count.
    package var name: String

    /// Told a line for each request that has come to its end: the verb, the URL without what may be a secret in its query,
    /// the status or failure, and the time; nil for silence.
    package var log: (@Sendable (String) -> Void)?

    package init(
        negotiate: Bool = false, authorities: TrustedAuthorities? = nil, maximumConnections: Int = 16,
        name: String = "http",
        log: (@Sendable (String) -> Void)? = nil
    ) {
        self.negotiate = negotiate
        self.authorities = authorities
        self.maximumConnections = maximumConnections
        self.name = name
        self.log = log
    }
}
