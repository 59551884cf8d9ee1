/// A request's body came to no end: the client left, was too slow, or the server stops. No answer reaches the client,
/// except 503 where the server stops.
package struct HTTPBodyCut: Error, Hashable, Sendable {
    /// The bytes that came before.
    package let received: Int64

    package init(received: Int64) {
        self.received = received
    }
}
