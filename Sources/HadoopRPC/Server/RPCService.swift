/// What a port of an ``RPCServer`` answers: the methods of one protocol.
package protocol RPCService: Sendable {
    var protocolName: RPCProtocol { get }

    /// - Parameters:
    ///   - user: what the client says who it is; nil where it says nothing. Nobody has checked it.
    /// - Returns: the answer, a message without its length.
    /// - Throws: ``RPCException``, which goes to the client as it is; ``ProtobufFault`` for a request that is no message
    ///   of this method; whatever else is thrown becomes an `IOException`.
    func answer(_ method: String, _ request: ProtobufMessage, from user: String?) async throws -> [UInt8]
}
