import Diagnostics
import Threads

/// An asynchronous HTTP/1.1 client over libcurl.
///
/// A client has one thread of its own, which ends with the client, and keeps connections open between requests.
/// libcurl looks names up in short-lived threads of its own. Redirects are answers like others, proxies of the
/// environment are not used, and there are no cookies unless ``HTTPClientOptions/negotiate`` is on: then each scheme,
/// host, and port has its own.
package final class HTTPClient: Sendable {
    private let mailbox = CurlMailbox()
    private let authorities: TrustedAuthorities?
    private let log: (@Sendable (String) -> Void)?

    package init(_ options: HTTPClientOptions = HTTPClientOptions()) {
        log = options.log
        authorities = options.authorities
        let mailbox = mailbox
        let started = BlockingThread.start(named: options.name) { CurlLoop.run(options, mailbox) }
        if !started { mailbox.refuse() }
    }

    deinit {
        mailbox.post(.stop)
    }

    /// Sends a request and collects the answer.
    ///
    /// - Parameter limit: the largest body that is taken, in bytes.
    /// - Throws: ``DeployError`` with a ``CurlFailure`` as its cause: `clusterUnreachable` where no whole answer comes,
    ///   `unexpectedAnswer` for one that is not HTTP. ``DeployError`` `unexpectedAnswer` for a body above the limit;
    ///   `inputNotFound`, `notAllowed`, or `inputMalformed` for a file to be sent that is not as announced.
    ///   `CancellationError` where the task is cancelled.
    package func send(_ request: HTTPRequest, limit: Int = 64 << 20) async throws -> HTTPResponse {
        try await perform(request, id: mailbox.makeID(), limit: limit, pieces: nil)
    }

    /// Sends a request and hands the answer's body over piece by piece; the server is held back while `take` runs.
    ///
    /// Only the body of a 2xx answer is handed over. That of another is in the response, up to 1 MiB.
    ///
    /// - Returns: the answer; its body is empty where it was handed over.
    /// - Throws: what ``send(_:limit:)`` throws, and what `take` throws, which ends the transfer.
    package func download(
        _ request: HTTPRequest, to take: @escaping @Sendable ([UInt8]) async throws -> Void
    ) async throws -> HTTPResponse {
        let mailbox = mailbox
        let id = mailbox.makeID()
        let pieces = BodyPieces { mailbox.post(.resume(id)) }
        async let response = perform(request, id: id, limit: 1 << 20, pieces: pieces)
        try await pieces.forEach(take)
        try Task.checkCancellation()
        return try await response
    }

    private func perform(
        _ request: HTTPRequest, id: CurlOrder.ID, limit: Int, pieces: BodyPieces?
    ) async throws -> HTTPResponse {
        guard let log else { return try await transfer(request, id: id, limit: limit, pieces: pieces) }
        let began = ContinuousClock.now
        func tell(_ end: String) { log("\(request.line) · \(end) · \(Int((.now - began) / .milliseconds(1))) ms") }
        do {
            let response = try await transfer(request, id: id, limit: limit, pieces: pieces)
            tell("\(response.status)")
            return response
        } catch {
            tell((error as? DeployError)?.code.rawValue ?? "cancelled")
            throw error
        }
    }

    private func transfer(
        _ request: HTTPRequest, id: CurlOrder.ID, limit: Int, pieces: BodyPieces?
    ) async throws -> HTTPResponse {
        try Task.checkCancellation()
        let trusted = request.url.scheme == "https" ? try await authorities?.content() : nil
        return try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                let order = CurlOrder(
                    id: id, request: request, authorities: trusted, limit: limit, pieces: pieces,
                    continuation: continuation)
                mailbox.post(.start(order))
                // A cancellation that came before the start has been forgotten by now.
                if Task.isCancelled { mailbox.post(.cancel(id)) }
            }
        } onCancel: {
            mailbox.post(.cancel(id))
        }
    }
}
