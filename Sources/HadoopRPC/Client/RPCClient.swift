import Diagnostics
package import HadoopRecords
import Synchronization
import Threads

/// Calls the methods of one protocol on one server, one after the other, as one user and without security.
///
/// The connection is opened at the first call, and again where the server has closed it in between.
package final class RPCClient: Sendable {
    private struct State {
        var channel: RPCChannel?
        var calls: Int32 = 0
    }

    package let address: HostAndPort
    package let protocolName: RPCProtocol
    package let user: String
    private let patience: Duration
    private let clientID: [UInt8]
    private let state = Mutex(State())

    /// - Parameter patience: how long the server may take for each answer.
    package init(
        _ protocolName: RPCProtocol, at address: HostAndPort, as user: String, patience: Duration = .seconds(30)
    ) {
        self.address = address
        self.protocolName = protocolName
        self.user = user
        self.patience = patience
        clientID = (0..<16).map { _ in .random(in: .min ... .max) }
    }

    /// Calls a method.
    ///
    /// - Parameter request: its message, without the length.
    /// - Returns: the answer; a body that is empty has no fields.
    /// - Throws: ``RPCException`` for what the server throws; ``DeployError`` `clusterUnreachable`, `unexpectedAnswer`.
    package func call(_ method: String, _ request: [UInt8] = []) async throws -> ProtobufMessage {
        try await BlockingThread.run(named: "hadoop-rpc-call") { try self.callBlocking(method, request) }
    }

    private func callBlocking(_ method: String, _ request: [UInt8]) throws -> ProtobufMessage {
        try state.withLock { state in
            let wasOpen = state.channel != nil
            do {
                return try exchange(method, request, &state, retry: 0)
            } catch let error as DeployError where wasOpen && error.code == .clusterUnreachable {
                // Servers close what was quiet for some seconds. The call's id tells them that it is the same call.
                state.calls -= 1
                return try exchange(method, request, &state, retry: 1)
            }
        }
    }

    private func exchange(
        _ method: String, _ request: [UInt8], _ state: inout State, retry: Int32
    ) throws -> ProtobufMessage {
        let context = ConnectionContext(user: user, protocolName: protocolName.rawValue)
        let channel = try state.channel ?? RPCChannel(address, context, clientID, patience: patience)
        state.channel = nil
        let header = RPCRequestHeader(callID: state.calls, clientID: clientID, retryCount: retry)
        state.calls += 1
        let name = MethodHeader(
            method: method, protocolName: protocolName.rawValue, version: RPCProtocol.version)
        try channel.send(RPCFrame.frame(header.protobuf, name.protobuf, request))
        let answer = try Self.answer(try channel.receive(), to: header, channel)
        state.channel = channel
        return answer
    }

    private static func answer(
        _ frame: ArraySlice<UInt8>, to header: RPCRequestHeader, _ channel: RPCChannel
    ) throws -> ProtobufMessage {
        var reader = ProtobufReader(frame)
        do {
            let answered = try RPCResponseHeader(try reader.message())
            if let exception = answered.exception { throw exception }
            guard answered.callID == header.callID else {
                throw ProtobufFault("it answers the call \(answered.callID), not \(header.callID)")
            }
            return try reader.message()
        } catch let fault as ProtobufFault {
            throw DeployError(
                .unexpectedAnswer, "\(channel.address) answers, but not as a server of Hadoop's RPC", cause: fault)
        }
    }
}
