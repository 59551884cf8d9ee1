/// A port that an ``RPCServer`` listens on.
package struct RPCPort: Hashable, Sendable {
    /// Of 127.0.0.1.
    package let number: Int
    let socket: TCPSocket
}
