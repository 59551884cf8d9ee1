package import CurlHTTP
package import Diagnostics
import FoundationEssentials

/// A client of `bobbin serve`: its documents in and out, its problems as errors, its files and events.
///
/// ```swift
/// let client = try ServiceClient(url: "http://gate:8765", token: token, http: HTTPClient())
/// let health = try await client.get(HealthDocument.self, "/healthz")
/// ```
package struct ServiceClient: Sendable {
    /// As the user wrote it, without a slash at its end.
    package let url: String
    let http: HTTPClient
    /// For one request that carries no file.
    package var limits: HTTPLimits
    private let token: String
    /// Which of the service's clusters is meant; nil for the only one.
    package let cluster: String?

    /// - Parameters:
    ///   - url: the address of the service: `http://` or `https://`, with the path that a proxy has it at.
    ///   - token: what is sent with each request; never printed.
    ///   - cluster: the service's name of the one that is meant; nil for the only one.
    /// - Throws: ``DeployError`` `usage` for a text that is no such address.
    package init(
        url: String, token: String, cluster: String? = nil, http: HTTPClient, limits: HTTPLimits = HTTPLimits()
    ) throws(DeployError) {
        let trimmed = String(url.reversed().drop { $0 == "/" }.reversed())
        guard HTTPURL(parsing: trimmed) != nil, !trimmed.contains("?"), !trimmed.contains("#") else {
            throw DeployError(
                .usage, "\(url) is no address of a service", hint: "One is written http://HOST:PORT or https://HOST")
        }
        self.url = trimmed
        self.token = token
        self.cluster = cluster
        self.http = http
        self.limits = limits
    }

    /// For requests about one cluster.
    package var clusterQuery: [(name: String, value: String)] { cluster.map { [("cluster", $0)] } ?? [] }

    // MARK: Documents

    /// - Parameters:
    ///   - path: as the API's description has it, `/api/v1/...`; plain text.
    ///   - query: names and values in plain text.
    /// - Throws: ``DeployError`` as ``ServiceProblem`` has it, and `clusterUnreachable`.
    package func get<Value: Decodable>(
        _ type: Value.Type, _ path: String, _ query: [(name: String, value: String)] = []
    ) async throws -> Value {
        try read(type, try await answer(request(.get, path, query)))
    }

    /// The same; nil for what is not there.
    package func getIfThere<Value: Decodable>(
        _ type: Value.Type, _ path: String, _ query: [(name: String, value: String)] = []
    ) async throws -> Value? {
        do {
            return try await get(type, path, query)
        } catch let error as DeployError where error.code == .inputNotFound {
            return nil
        }
    }

    /// - Parameters:
    ///   - key: of a request that is to be carried out once, however often it is sent.
    /// - Throws: as ``get(_:_:_:)``.
    package func post<Value: Decodable>(
        _ type: Value.Type, _ path: String, _ body: (any Encodable)? = nil, key: String? = nil
    ) async throws -> Value {
        var request = try request(.post, path)
        if let body {
            request.body = .bytes(Array(try JSONEncoder.documents().encode(body)))
            request.headers.append(("Content-Type", "application/json"))
        }
        if let key { request.headers.append(("Idempotency-Key", key)) }
        return try read(type, try await answer(request))
    }

    /// - Throws: as ``get(_:_:_:)``.
    package func delete<Value: Decodable>(
        _ type: Value.Type, _ path: String, _ query: [(name: String, value: String)] = []
    ) async throws -> Value {
        try read(type, try await answer(request(.delete, path, query)))
    }

    /// Bytes as they come, until there are no more.
    ///
    /// - Throws: as ``get(_:_:_:)``, and what `take` throws.
    package func download(
        _ path: String, _ query: [(name: String, value: String)] = [],
        to take: @escaping @Sendable ([UInt8]) async throws -> Void
    ) async throws {
        var request = try request(.get, path, query)
        request.limits.total = nil
        request.limits.stalled = nil
        try check(try await sent { try await http.download(request, to: take) })
    }

    // MARK: Requests

    func request(
        _ method: HTTPMethod, _ path: String, _ query: [(name: String, value: String)] = []
    ) throws(DeployError) -> HTTPRequest {
        // The encoding of path and query is that of any URL; the host comes from the address.
        let target = HTTPURL(host: "service", port: 80, path: path, query: query).target
        guard let url = HTTPURL(parsing: url + target) else { throw DeployError(.defect, "no URL: \(url)\(target)") }
        return HTTPRequest(method, url, headers: [("Authorization", "Bearer \(token)")], limits: limits)
    }

    func answer(_ request: HTTPRequest) async throws -> HTTPResponse {
        let response = try await sent { try await http.send(request) }
        try check(response)
        return response
    }

    func check(_ response: HTTPResponse) throws(DeployError) {
        guard !(200..<300).contains(response.status) else { return }
        throw ServiceProblem.error(of: response, from: url)
    }

    func read<Value: Decodable>(_ type: Value.Type, _ response: HTTPResponse) throws(DeployError) -> Value {
        do {
            return try Self.decoder.decode(type, from: Data(response.body))
        } catch {
            throw DeployError(
                .unexpectedAnswer, "the service at \(url) answers with something else than is expected",
                hint: "Is it a bobbin serve, and of the same version as this bobbin?", cause: error)
        }
    }

    /// Says what does not answer, and who named it.
    private func sent(_ send: () async throws -> HTTPResponse) async throws -> HTTPResponse {
        do {
            return try await send()
        } catch let error as DeployError where error.code == .clusterUnreachable {
            throw DeployError(
                error.code, "the service at \(url) does not answer: \(error.message)",
                hint: error.hint ?? "Does bobbin serve run there, and listen on that address?", cause: error.cause,
                retriable: error.retriable)
        }
    }

    static let decoder: JSONDecoder = {
        let decoder = JSONDecoder()
        decoder.dateDecodingStrategy = .iso8601
        return decoder
    }()
}
