import CurlHTTP
import Diagnostics
import HadoopREST
import Synchronization

/// A log as a NodeManager or a log server serves it.
struct LogRequest: Sendable {
    let http: HTTPClient
    let url: HTTPURL
    /// Who is asked: `NodeManager`.
    let service: String
    /// How many bytes of the file's end are wanted; nil for all of it.
    let last: Int64?
    let limits: HTTPLimits

    /// - Returns: whether there is such a log: a server that knows none answers in many ways.
    func read(to take: @escaping @Sendable (LogPiece) async throws -> Void) async throws -> Bool {
        let envelope = Mutex(LogEnvelope(last: last))
        // Where JSON is asked for, a log is refused.
        let request = HTTPRequest(.get, url, headers: [("Accept", "text/plain")], limits: limits)
        let response = try await http.download(request) { bytes in
            if let piece = envelope.withLock({ $0.take(bytes) }) { try await take(piece) }
        }
        let answer = RESTAnswer(response, to: url)
        if answer.isSuccess { return envelope.withLock { $0.isOpen } }
        if [401, 403].contains(answer.status) { throw answer.failure(from: service, to: "show \(url.target)") }
        return false
    }
}
