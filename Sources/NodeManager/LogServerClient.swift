package import CurlHTTP
import Diagnostics
import HadoopREST
package import HadoopRecords

/// The server of aggregated logs, Hadoop's JobHistoryServer or a timeline server, which has those of applications of
/// every type (protocol: logs over REST).
package struct LogServerClient: Sendable {
    let http: HTTPClient
    /// The web service's address, such as `http://host:19888/ws/v1/history`.
    package let base: HTTPURL
    let user: String?

    package init(http: HTTPClient, base: HTTPURL, user: String?) {
        self.http = http
        self.base = base
        self.user = user
    }

    private static let service = "log server"

    /// Every container of an application with its files. Maps to `GET /aggregatedlogs?appid=`.
    ///
    /// - Returns: nil where it has none.
    package func containers(of id: ApplicationID) async throws -> [ContainerLogFiles]? {
        let url = url("aggregatedlogs", [(name: "appid", value: "\(id)")])
        let request = HTTPRequest(.get, url, headers: [("Accept", "application/json")])
        let answer = RESTAnswer(try await http.send(request), to: url)
        if [401, 403].contains(answer.status) {
            throw answer.failure(from: Self.service, to: "list the logs of \(id)")
        }
        if answer.isPage { throw answer.unexpected(from: Self.service) }
        guard answer.isSuccess else { return nil }
        let containers = try answer.decode(LogFilesWire.self, from: Self.service).containers
        return containers.isEmpty ? nil : containers
    }

    /// A log, or its end. Maps to `GET /containerlogs/{id}/{file}`, which all versions serve.
    ///
    /// - Parameter last: how many bytes of its end; nil for all of it.
    /// - Returns: whether there is such a file.
    package func read(
        _ file: String, of id: ContainerID, last: Int64? = nil,
        to take: @escaping @Sendable (LogPiece) async throws -> Void
    ) async throws -> Bool {
        let query = last.map { [(name: "size", value: "-\($0)")] } ?? []
        return try await LogRequest(
            http: http, url: url("containerlogs/\(id)/\(file)", query), service: Self.service, last: last,
            limits: HTTPLimits(total: nil)
        ).read(to: take)
    }

    private func url(_ path: String, _ query: [(name: String, value: String)]) -> HTTPURL {
        HTTPURL(
            scheme: base.scheme, host: base.host, port: base.port,
            path: base.target.split(separator: "/").map { "/\($0)" }.joined() + "/" + path,
            query: query + (user.map { [(name: "user.name", value: $0)] } ?? []))
    }
}
