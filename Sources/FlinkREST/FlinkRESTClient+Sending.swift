import CurlHTTP
package import Diagnostics
import FoundationEssentials
import HadoopREST
import HadoopRecords

extension FlinkRESTClient {
    func get<Answer: Decodable>(_ type: Answer.Type, _ path: String) async throws -> Answer {
        try await send(.get, path).decode(type, from: Self.service)
    }

    /// Asks for a change with a body of JSON.
    func post<Answer: Decodable>(
        _ type: Answer.Type, _ path: String, _ body: some Encodable
    ) async throws -> Answer {
        try await send(
            .post, path, body: .bytes(Array(try JSONEncoder.documents().encode(body))), contentType: "application/json"
        ).decode(type, from: Self.service)
    }

    /// - Throws: ``DeployError`` for any answer but success.
    @discardableResult
    func send(
        _ method: HTTPMethod, _ path: String, query: [(name: String, value: String)] = [], body: HTTPBody = .empty,
        contentType: String? = nil, limits: HTTPLimits? = nil, onSent: (@Sendable (Int64) -> Void)? = nil
    ) async throws -> RESTAnswer {
        if method != .get { try requireDirectWay(to: "answer \(method.rawValue) \(path)") }
        var headers = [(name: "Accept", value: "application/json")]
        if let contentType { headers.append((name: "Content-Type", value: contentType)) }
        let answer = try await asked(path, query) { url in
            let request = HTTPRequest(
                method, url, headers: headers, body: body, limits: limits ?? self.limits, onSent: onSent)
            return try await http.send(request)
        }
        guard answer.isSuccess else { throw failure(answer, at: path) }
        return answer
    }

    /// Hands the body of an answer over piece by piece.
    ///
    /// - Throws: ``DeployError`` for any answer but success.
    func download(_ path: String, to take: @escaping @Sendable ([UInt8]) -> Void) async throws {
        let answer = try await asked(path, []) { url in
            try await http.download(HTTPRequest(.get, url, limits: limits)) { take($0) }
        }
        guard answer.isSuccess else { throw failure(answer, at: path) }
    }

    /// Asks, and once more with TLS where the JobManager answers that it speaks nothing else
    /// (`security.ssl.rest.enabled`): it has not read the request then.
    private func asked(
        _ path: String, _ query: [(name: String, value: String)], _ send: (HTTPURL) async throws -> HTTPResponse
    ) async throws -> RESTAnswer {
        do {
            let url = url(path, query)
            let answer = RESTAnswer(try await send(url), to: url)
            guard url.scheme == "http", security.learn(from: answer) else { return answer }
            let secured = self.url(path, query)
            return RESTAnswer(try await send(secured), to: secured)
        } catch let error as DeployError where error.isOfTrust {
            throw DeployError(
                error.code, error.message,
                hint:
                    "Its authority is to be in the file that security.ssl.rest.truststore of Flink's configuration or "
                    + "of -D names (JKS, PKCS12, PEM), or BOBBIN_CA_FILE (PEM); security.ssl.verify-hostname is the check "
                    + "of its name", cause: error.cause, retriable: false)
        }
    }

    private func url(_ path: String, _ query: [(name: String, value: String)]) -> HTTPURL {
        HTTPURL(at: address, path: proxyPath + path, query: query)
    }

    /// - Parameter deed: what needs more than GET, to stand behind "be asked to".
    /// - Throws: ``DeployError`` `clusterUnreachable` where only a proxy leads to the JobManager.
    package func requireDirectWay(to deed: String) throws(DeployError) {
        guard isProxied else { return }
        throw DeployError(
            .clusterUnreachable,
            "the JobManager cannot be asked to \(deed) from here: only the proxy \(address)\(proxyPath) leads to it, "
                + "which passes GET requests alone on",
            hint: "Run this on a machine that reaches the cluster's nodes", retriable: false)
    }

    private func failure(_ answer: RESTAnswer, at path: String) -> DeployError {
        guard let errors = try? JSONDecoder().decode(ErrorsWire.self, from: Data(answer.response.body)),
            let words = errors.words(ofProgram: path.hasSuffix("/run"))
        else { return answer.unexpected(from: Self.service) }
        // While a JobManager starts or its leader changes, it answers 503 and 404 in turn; 503 is said before any program
        // is run.
        let isOfProgram = path.hasSuffix("/run") && answer.status != 503
        let trace = isOfProgram ? errors.trace.map(ProgramFailure.init) : nil
        return DeployError(
            code(of: answer.status), "the JobManager at \(address) cannot answer \(path): \(words)",
            cause: trace, retriable: answer.status == 503)
    }

    private func code(of status: Int) -> DeployError.Code {
        switch status {
        case 400: .configurationWrong
        case 403: .notAllowed
        case 404: .inputNotFound
        case 409: .refusedByGuard
        case 503: .noActivePeer
        default: .unexpectedAnswer
        }
    }
}

extension DeployError {
    /// Whether no TLS connection came about.
    fileprivate var isOfTrust: Bool { (cause as? CurlFailure)?.kind == .tls }
}
