/// How long a transfer may take before it is given up.
package struct HTTPLimits: Hashable, Sendable {
    /// For name lookup, connection, and TLS.
    package var connect: Duration
    /// For the whole transfer; nil where a slow and steady one is fine.
    package var total: Duration?
    /// A transfer below 1 byte per second for this long is stuck; nil where waiting is normal.
    package var stalled: Duration?

    package init(connect: Duration = .seconds(5), total: Duration? = .seconds(30), stalled: Duration? = .seconds(30)) {
        self.connect = connect
        self.total = total
        self.stalled = stalled
    }
}
