import CurlHTTP
import HadoopREST
import Synchronization

/// Whether a JobManager has said that it speaks TLS. What YARN tells of its address does not say.
final class LearnedSecurity: Sendable {
    private let state = Mutex(false)

    var isTLS: Bool { state.withLock { $0 } }

    /// Notes an answer that leads to the same port with TLS: what Flink's `RedirectingSslHandler` gives to a request
    /// without. The host is its own name or address, whichever it was asked by, and the path is missing at times.
    ///
    /// - Returns: whether it is one.
    func learn(from answer: RESTAnswer) -> Bool {
        guard (300..<400).contains(answer.status),
            let place = answer.response.headers["Location"].flatMap({ HTTPURL(parsing: $0) }),
            place.scheme == "https", place.port == answer.url.port
        else { return false }
        state.withLock { $0 = true }
        return true
    }
}
