/// What stands before each answer (`RpcResponseHeaderProto`).
struct RPCResponseHeader: Hashable, Sendable {
    let callID: Int32
    /// nil: an answer follows.
    let exception: RPCException?
    let clientID: [UInt8]
    let retryCount: Int32

    init(callID: Int32, exception: RPCException? = nil, clientID: [UInt8] = [], retryCount: Int32 = -1) {
        self.callID = callID
        self.exception = exception
        self.clientID = clientID
        self.retryCount = retryCount
    }

    /// The answer to a request.
    init(to request: RPCRequestHeader, exception: RPCException? = nil) {
        self.init(
            callID: request.callID, exception: exception, clientID: request.clientID, retryCount: request.retryCount)
    }
}

extension RPCResponseHeader: ProtobufRecord {
    private enum Status { static let success = 0, error = 1, fatal = 2 }

    init(_ message: ProtobufMessage) throws(ProtobufFault) {
        guard let callID = message.integer(1), let status = try message.count(2) else {
            throw ProtobufFault("an answer's header lacks its callId or status")
        }
        var exception: RPCException?
        if status != Status.success {
            exception = RPCException(
                message.text(4) ?? "java.io.IOException", Self.withoutTrace(message.text(5) ?? ""),
                detail: RPCException.Detail(rawValue: try message.count(6) ?? 1) ?? .server,
                isFatal: status == Status.fatal)
        }
        self.init(
            callID: Int32(truncatingIfNeeded: callID), exception: exception, clientID: message.bytes(7) ?? [],
            retryCount: message.zigzag(8) ?? -1)
    }

    /// The call's id is unsigned here: -33 takes five bytes.
    func write(to writer: inout ProtobufWriter) {
        writer.add(1, Int64(UInt32(bitPattern: callID)))
        writer.add(2, exception.map { $0.isFatal ? Status.fatal : Status.error } ?? Status.success)
        writer.add(3, RPCPreamble.version)
        if let exception {
            writer.add(4, exception.className)
            writer.add(5, exception.message)
            writer.add(6, exception.detail.rawValue)
        }
        writer.add(7, clientID)
        writer.add(8, zigzag: retryCount)
    }

    private static func withoutTrace(_ text: String) -> String {
        var lines: [Substring] = []
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.hasPrefix("\tat ") { break }
            lines.append(line)
        }
        return lines.joined(separator: "\n")
    }
}
