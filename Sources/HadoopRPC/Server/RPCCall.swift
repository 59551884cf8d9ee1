/// A request that a connection brought, and that waits for its answer.
struct RPCCall: Sendable {
    let header: RPCRequestHeader
    let method: MethodHeader
    /// The request's message, without its length.
    let request: ArraySlice<UInt8>
    let user: String?

    /// The frame that answers it.
    func answer(by service: any RPCService) async -> [UInt8] {
        do {
            try check(against: service)
            let answer = try await service.answer(method.method, try ProtobufMessage(request), from: user)
            return RPCFrame.frame(RPCResponseHeader(to: header).protobuf, answer)
        } catch {
            return RPCFrame.frame(RPCResponseHeader(to: header, exception: Self.exception(error)).protobuf)
        }
    }

    private func check(against service: any RPCService) throws(RPCException) {
        guard method.protocolName == service.protocolName.rawValue else {
            throw RPCException(
                "org.apache.hadoop.ipc.RpcNoSuchProtocolException", "Unknown protocol: \(method.protocolName)",
                detail: .noSuchProtocol)
        }
        guard method.version == RPCProtocol.version else {
            throw RPCException(
                "org.apache.hadoop.ipc.RPC$VersionMismatch",
                "Protocol \(method.protocolName) version mismatch. "
                    + "(client = \(method.version), server = \(RPCProtocol.version))",
                detail: .versionMismatch)
        }
    }

    private static func exception(_ error: any Error) -> RPCException {
        switch error {
        case let exception as RPCException: exception
        case let fault as ProtobufFault:
            RPCException(
                "org.apache.hadoop.thirdparty.protobuf.InvalidProtocolBufferException", fault.description)
        default: RPCException("java.io.IOException", String(describing: error))
        }
    }
}
