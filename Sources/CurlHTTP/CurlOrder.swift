/// One request on its way to a client's thread.
struct CurlOrder: Sendable {
    typealias ID = UInt64

    let id: ID
    let request: HTTPRequest
    /// nil for the system's.
    let authorities: TrustedAuthorities.Content?
    /// The largest body that is collected, in bytes.
    let limit: Int
    /// Where the body of a 2xx answer goes; nil where it is collected.
    let pieces: BodyPieces?
    /// Resumed once, by the client's thread, after libcurl has let go of the transfer.
    let continuation: CheckedContinuation<HTTPResponse, any Error>

    func finish(_ error: any Error) {
        pieces?.finish()
        continuation.resume(throwing: error)
    }
}
