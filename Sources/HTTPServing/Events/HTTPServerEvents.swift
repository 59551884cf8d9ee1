/// Where a stream of events is written. At most ``HTTPServerLimits/buffer`` bytes wait for a slow reader, and one event
/// more. Several tasks may write; an event is never torn. While nothing is written, the client gets a comment line every
/// ``HTTPServerLimits/heartbeat``.
package struct HTTPServerEvents: Sendable {
    let buffer: StreamBuffer

    /// Hands an event over; waits while the client has not read enough of those before.
    ///
    /// - Throws: `CancellationError` where the client has left, the server stops, or the task is cancelled.
    package func send(_ event: HTTPServerEvent) async throws {
        try await buffer.append(event.bytes[...])
    }

    /// Hands an event over if there is room for it, at once.
    ///
    /// - Returns: false where the client is behind, and has not got this event; or has left.
    package func offer(_ event: HTTPServerEvent) -> Bool {
        buffer.offer(event.bytes[...])
    }

    /// Whether the client has left or the server stops.
    package var isClosed: Bool { buffer.isClosed }
}
