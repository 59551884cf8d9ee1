/// An asynchronous HTTP client over libcurl.
package final class HTTPClient: Sendable {
    package init(_ options: HTTPClientOptions = HTTPClientOptions()) {}

    /// Sends a request and collects the answer.
    ///
    /// - Parameter limit: the largest body that is taken, in bytes.
    /// - Throws: ``DeployError`` `clusterUnreachable` where no answer comes, `unexpectedAnswer` for a body above the
    ///   limit; `CancellationError` where the task is cancelled.
    package func send(_ request: HTTPRequest, limit: Int = 64 << 20) async throws -> HTTPResponse {
        throw CancellationError()
    }

    /// Sends a request and hands the answer's body over piece by piece; the server is held back while `take` runs.
    ///
    /// - Returns: the answer, with an empty body.
    package func download(
        _ request: HTTPRequest, to take: @escaping @Sendable ([UInt8]) async throws -> Void
    ) async throws -> HTTPResponse {
        throw CancellationError()
    }
}
