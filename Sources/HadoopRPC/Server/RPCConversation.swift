/// A connection as its server sees it: bytes come in, what is to be done comes out.
struct RPCConversation {
    enum Action: Sendable {
        case send([UInt8])
        case call(RPCCall)
        /// Once all is sent.
        case close
    }

    private enum Stage { case preamble, frames, ended }

    private var stage = Stage.preamble
    private var buffer: ArraySlice<UInt8> = []
    private var context: ConnectionContext?

    /// The largest frame before anybody has said who it is: a stranger gets no more memory than that.
    private static let strangersLimit = 1 << 16

    mutating func receive(_ bytes: [UInt8]) -> [Action] {
        buffer += bytes
        var actions: [Action] = []
        while let step = next() { actions += step }
        return actions
    }

    /// - Returns: nil where more bytes are needed.
    private mutating func next() -> [Action]? {
        switch stage {
        case .preamble: preamble()
        case .frames: frame()
        case .ended: nil
        }
    }

    private mutating func preamble() -> [Action]? {
        // Eight bytes, as a request of HTTP's may be shorter than a preamble and a frame's length.
        if buffer.starts(with: Array("GET ".utf8)) {
            return end([.send(Self.answerToHTTP)])
        }
        guard buffer.count >= RPCPreamble.length else { return nil }
        let preamble = Array(buffer.prefix(RPCPreamble.length))
        buffer = buffer.dropFirst(RPCPreamble.length)
        guard preamble.starts(with: RPCPreamble.magic), preamble[4] == UInt8(RPCPreamble.version) else {
            return refuse(
                RPCException(
                    "org.apache.hadoop.ipc.RPC$VersionMismatch",
                    "Server IPC version \(RPCPreamble.version) cannot communicate with client version \(preamble[4])",
                    detail: .versionMismatch, isFatal: true))
        }
        guard preamble[6] == RPCPreamble.simple || preamble[6] == RPCPreamble.sasl else {
            return refuse(
                RPCException(
                    "org.apache.hadoop.ipc.IpcException", "Unknown auth protocol:\(preamble[6])",
                    detail: .fatalUnauthorized, isFatal: true))
        }
        stage = .frames
        return []
    }

    private mutating func frame() -> [Action]? {
        guard buffer.count >= 4 else { return nil }
        let limit = context == nil ? Self.strangersLimit : RPCFrame.limit
        guard let length = RPCFrame.length(buffer, limit: limit) else {
            return refuse(Self.invalid("A frame is larger than \(limit) bytes"))
        }
        guard buffer.count >= 4 + length else { return nil }
        let content = buffer.dropFirst(4).prefix(length)
        buffer = buffer.dropFirst(4 + length)
        // A slice keeps the whole of what it was cut from.
        if buffer.isEmpty { buffer = [] }
        do {
            return try handle(content)
        } catch {
            return refuse(Self.invalid("Error decoding a request: \(error)"))
        }
    }

    private mutating func handle(_ content: ArraySlice<UInt8>) throws(ProtobufFault) -> [Action] {
        var reader = ProtobufReader(content)
        let header = try RPCRequestHeader(try reader.message())
        switch header.callID {
        case RPCRequestHeader.pingID: return []
        case RPCRequestHeader.contextID:
            context = try ConnectionContext(try reader.message())
            return []
        case RPCRequestHeader.saslID: return try sasl(try reader.message())
        case 0...:
            let method = try MethodHeader(try reader.message())
            let call = RPCCall(header: header, method: method, request: try reader.delimited(), user: context?.user)
            return [.call(call)]
        default: throw ProtobufFault("the call id \(header.callID) has no meaning")
        }
    }

    /// A server without security says at once that all is done, and Hadoop's client goes on without tokens.
    private mutating func sasl(_ message: ProtobufMessage) throws(ProtobufFault) -> [Action] {
        switch try message.count(2).flatMap(SaslState.init) {
        case .negotiate:
            return [
                .send(
                    RPCFrame.frame(
                        RPCResponseHeader(callID: RPCRequestHeader.saslID).protobuf, SaslState.success.message))
            ]
        // That it will be "simple" is told, not asked.
        case .initiate: return []
        default: throw ProtobufFault("the SASL state \(message.integer(2) ?? -1) is no client's here")
        }
    }

    private mutating func refuse(_ exception: RPCException) -> [Action] {
        end([.send(RPCFrame.frame(RPCResponseHeader(callID: -1, exception: exception).protobuf))])
    }

    private mutating func end(_ actions: [Action]) -> [Action] {
        stage = .ended
        buffer = []
        return actions + [.close]
    }

    private static func invalid(_ message: String) -> RPCException {
        RPCException(
            "org.apache.hadoop.ipc.RpcServerException", message, detail: .fatalDeserializingRequest, isFatal: true)
    }

    private static let answerToHTTP = Array(
        """
        HTTP/1.1 404 Not Found\r
        Content-Type: text/plain\r
        Connection: close\r
        \r
        This port speaks Hadoop RPC, not HTTP: the address of a web interface was meant.\r

        """.utf8)
}
