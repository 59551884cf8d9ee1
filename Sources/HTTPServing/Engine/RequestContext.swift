import CMicroHTTPD

/// What the library keeps for us with a request, from its first line until its end. Used by the server's thread alone.
final class RequestContext {
    enum Phase {
        /// The headers are not there yet.
        case line
        /// They are, and nobody has asked for the body.
        case head(isAsking: Bool)
        /// The body comes, or has come; or there is none.
        case body
    }

    /// As it stood in the request's line.
    let target: String
    var phase = Phase.line
    var exchange: Exchange?

    init(target: String) {
        self.target = target
    }

    /// A body up to this many bytes is read before a request is refused, so that its connection can stay: 1 MiB.
    static let smallBody: Int64 = 1 << 20

    static func of(_ slot: UnsafeMutablePointer<UnsafeMutableRawPointer?>?) -> RequestContext? {
        slot?.pointee.map { Unmanaged<RequestContext>.fromOpaque($0).takeUnretainedValue() }
    }
}

@available(*, unavailable)
extension RequestContext: Sendable {}
