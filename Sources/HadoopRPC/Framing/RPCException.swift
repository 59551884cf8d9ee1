/// What the other side threw: how a call, or the whole connection, was refused.
package struct RPCException: Error, Hashable, Sendable {
    /// `RpcErrorCodeProto`, by its numbers.
    package enum Detail: Int, Sendable {
        case application = 1
        case noSuchMethod = 2
        case noSuchProtocol = 3
        case server = 4
        case versionMismatch = 6
        case fatalInvalidHeader = 12
        case fatalDeserializingRequest = 13
        case fatalUnauthorized = 15
    }

    /// The Java class by its whole name: what decisions are made on.
    package let className: String
    /// Without the server's stack trace.
    package let message: String
    package let detail: Detail
    /// Whether the server closes the connection.
    package let isFatal: Bool

    package init(_ className: String, _ message: String, detail: Detail = .application, isFatal: Bool = false) {
        self.className = className
        self.message = message
        self.detail = detail
        self.isFatal = isFatal
    }

    /// An exception of YARN's own, by its simple name.
    package static func yarn(_ name: String, _ message: String) -> RPCException {
        RPCException("org.apache.hadoop.yarn.exceptions.\(name)", message)
    }

    /// What a service throws for a method that it does not have.
    package static func noSuchMethod(_ method: String, in protocolName: String) -> RPCException {
        RPCException(
            "org.apache.hadoop.ipc.RpcNoSuchMethodException",
            "Unknown method \(method) called on \(protocolName) protocol.", detail: .noSuchMethod)
    }
}

extension RPCException: CustomStringConvertible {
    package var description: String { "\(className): \(message)" }
}
