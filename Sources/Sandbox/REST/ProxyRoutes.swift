import CurlHTTP
import HTTPServing
import HadoopRPC
import HadoopRecords

/// The ResourceManager's proxy to ApplicationMasters, which passes on GET and PUT alone, as YARN's does.
struct ProxyRoutes: Sendable {
    let yarn: YARN
    let http: HTTPClient

    /// - Parameter segments: of the path below `/proxy`.
    func respond(to request: HTTPServerRequest, _ segments: [String]) async throws -> HTTPServerResponse {
        guard request.method == .get || request.method == .put || request.method == .head else {
            throw HTTPRefusal.methodNotAllowed(request.method, allow: [.get, .put])
        }
        guard let id = segments.first.flatMap({ ApplicationID($0) }), let record = try? await yarn.application(id)
        else {
            throw HTTPRefusal(404, "there is no application \(segments.first ?? "")")
        }
        guard let base = record.trackingURL, !record.state.isTerminal else {
            return HTTPServerResponse(302, headers: ["Location": "http://\(yarn.httpAddress)/cluster/app/\(id)"])
        }
        guard let address = Self.address(of: base) else { throw HTTPRefusal(502, "\(base) is no address") }
        let rest = segments.dropFirst().joined(separator: "/")
        let query = request.query.items.map { (name: $0.name, value: $0.value) }
        let url = HTTPURL(scheme: "http", host: address.host, port: address.port, path: "/\(rest)", query: query)
        let body = request.method == .put ? try await request.body.collect(limit: 8 << 20) : []
        let headers = ["Accept", "Content-Type"].compactMap { name in
            request.headers[name].map { (name: name, value: $0) }
        }
        let answer = try await http.send(
            HTTPRequest(
                request.method == .put ? .put : .get, url, headers: headers, body: body.isEmpty ? .empty : .bytes(body))
        )
        return .bytes(
            answer.body, type: answer.headers["Content-Type"] ?? "application/octet-stream", status: answer.status)
    }

    private static func address(of url: String) -> HostAndPort? {
        let rest = url.firstRange(of: "://").map { url[$0.upperBound...] } ?? url[...]
        return HostAndPort(rest.prefix { $0 != "/" }, defaultPort: 80)
    }
}
