/// What clients may use of a server.
package struct HTTPServerLimits: Hashable, Sendable {
    /// Connections at a time; further ones wait until one ends.
    package var connections: Int
    /// Connections of one client address at a time; further ones are closed. nil where they are not counted: behind a
    /// proxy all clients have one address.
    package var connectionsPerClient: Int?
    /// Memory of a connection, in bytes; a request's line and headers have to fit, else 414 or 431 is the answer.
    package var head: Int
    /// The largest body of a request, in bytes, where whoever reads it does not allow another.
    package var body: Int64
    /// How many bytes of a body, and of an answer that is streamed, wait in memory for whoever is to read them.
    package var buffer: Int
    /// How long a connection may be without a request, take for a request's headers, and stand still while a body or an
    /// answer is on its way. At least 1 s.
    package var idle: Duration
    /// The slowest that a body may come in the long run, in bytes per second, on top of ``idle``.
    package var slowestBody: Int64
    /// How often an event stream that is silent gets a comment line, without which a client that left is not noticed.
    package var heartbeat: Duration

    package init(
        connections: Int = 2000, connectionsPerClient: Int? = nil, head: Int = 32 << 10, body: Int64 = 1 << 20,
        buffer: Int = 256 << 10, idle: Duration = .seconds(60), slowestBody: Int64 = 1 << 10,
        heartbeat: Duration = .seconds(15)
    ) {
        self.connections = connections
        self.connectionsPerClient = connectionsPerClient
        self.head = head
        self.body = body
        self.buffer = buffer
        self.idle = idle
        self.slowestBody = slowestBody
        self.heartbeat = heartbeat
    }
}
