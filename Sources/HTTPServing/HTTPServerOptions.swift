/// Where and how a server listens.
package struct HTTPServerOptions: Sendable {
    /// A numeric IPv4 or IPv6 address: `127.0.0.1`, `::1`, `0.0.0.0`, `::` (both families).
    package var address: String
    /// 0 for any that is free.
    package var port: Int
    /// nil for plain HTTP.
    package var tls: HTTPServerTLS?
    package var limits: HTTPServerLimits
    /// Hears what the library has to say about connections, a line at a time, on the server's thread.
    package var log: (@Sendable (String) -> Void)?

    package init(
        address: String = "127.0.0.1", port: Int = 0, tls: HTTPServerTLS? = nil,
        limits: HTTPServerLimits = HTTPServerLimits(), log: (@Sendable (String) -> Void)? = nil
    ) {
        self.address = address
        self.port = port
        self.tls = tls
        self.limits = limits
        self.log = log
    }
}
