import CurlHTTP
import HadoopREST
import HadoopRecords

/// A request before it is known which peer it goes to.
struct Call: Sendable {
    let method: HTTPMethod
    /// Below `/ws/v1/cluster/`.
    let path: String
    let query: [(name: String, value: String)]
    let body: [UInt8]?
    /// Whether the same request can be sent again when nobody knows if the first one arrived.
    let isRepeatable: Bool

    init(
        _ method: HTTPMethod, _ path: String, query: [(name: String, value: String)] = [], body: [UInt8]? = nil,
        isRepeatable: Bool = true
    ) {
        self.method = method
        self.path = path
        self.query = query
        self.body = body
        self.isRepeatable = isRepeatable
    }

    func request(to peer: ServiceAddress, user: String?, limits: HTTPLimits) -> HTTPRequest {
        let url = HTTPURL(at: peer, path: "/ws/v1/cluster/\(path)", query: query, user: user)
        var headers = [(name: "Accept", value: "application/json")] + WriteHeaders.lines(for: method)
        if body != nil { headers.append((name: "Content-Type", value: "application/json")) }
        return HTTPRequest(method, url, headers: headers, body: body.map { .bytes($0) } ?? .empty, limits: limits)
    }
}
