package import CurlHTTP
import Diagnostics
import HadoopREST
package import HadoopRecords

/// A NodeManager's REST API: the containers that it knows, which are those that run and have just ended, and their logs.
package struct NodeManagerClient: Sendable {
    let http: HTTPClient
    package let address: ServiceAddress
    /// Goes with every request as `user.name`; nil where the server finds out by itself.
    let user: String?

    package init(http: HTTPClient, address: ServiceAddress, user: String?) {
        self.http = http
        self.address = address
        self.user = user
    }

    private static let service = "NodeManager"
    /// A node that does not answer soon is down or out of reach.
    static let limits = HTTPLimits(connect: .seconds(3), total: .seconds(15))

    /// Maps to `GET /ws/v1/node/containers/{id}`.
    ///
    /// - Returns: nil for a container that is not there, or no longer.
    package func container(_ id: ContainerID) async throws -> NodeContainer? {
        let answer = try await get("containers/\(id)")
        if answer.status == 404 { return nil }
        guard answer.isSuccess else { throw answer.failure(from: Self.service, to: "tell of \(id)") }
        return try answer.decode(NodeContainerWire.One.self, from: Self.service).container.record
    }

    /// The files of a container. Maps to `GET /ws/v1/node/containers/{id}/logs`.
    ///
    /// - Returns: nil where the node does not have them, or no longer: it sends those who ask to the log server, or
    ///   answers with one of several errors.
    package func logs(of id: ContainerID) async throws -> [LogFile]? {
        let answer = try await get("containers/\(id)/logs")
        if [401, 403].contains(answer.status) {
            throw answer.failure(from: Self.service, to: "list the logs of \(id)")
        }
        guard answer.isSuccess else { return nil }
        return try answer.decode(LogFilesWire.self, from: Self.service).containers.first?.files
    }

    /// A log, or its end. Maps to `GET /ws/v1/node/containers/{id}/logs/{file}`.
    ///
    /// - Parameters:
    ///   - last: how many bytes of its end; nil for all of it.
    ///   - take: gets the pieces in order, one at a time; what it throws ends the transfer and is thrown on.
    /// - Returns: whether there is such a file.
    package func read(
        _ file: String, of id: ContainerID, last: Int64? = nil,
        to take: @escaping @Sendable (LogPiece) async throws -> Void
    ) async throws -> Bool {
        let query = last.map { [(name: "size", value: "-\($0)")] } ?? []
        return try await LogRequest(
            http: http, url: url("containers/\(id)/logs/\(file)", query), service: Self.service, last: last,
            limits: HTTPLimits(connect: Self.limits.connect, total: nil, stalled: .seconds(30))
        ).read(to: take)
    }

    /// The release of Java (8, 11, 17) that the NodeManager runs on. Maps to `GET /jmx`.
    ///
    /// - Returns: nil where it does not tell.
    package func javaRelease(limits: HTTPLimits) async throws -> Int? {
        let url = HTTPURL(
            at: address, path: "/jmx", query: [("get", "java.lang:type=Runtime::SpecVersion")], user: user)
        let answer = RESTAnswer(try await http.send(HTTPRequest(.get, url, limits: limits)), to: url)
        guard answer.isSuccess else { return nil }
        let version = try answer.decode(BeansWire<RuntimeWire>.self, from: Self.service).beans.first?.specVersion ?? ""
        return Int(version.hasPrefix("1.") ? version.dropFirst(2) : version[...])
    }

    private func get(_ path: String) async throws -> RESTAnswer {
        let url = url(path)
        let request = HTTPRequest(.get, url, headers: [("Accept", "application/json")], limits: Self.limits)
        return RESTAnswer(try await http.send(request), to: url)
    }

    private func url(_ path: String, _ query: [(name: String, value: String)] = []) -> HTTPURL {
        HTTPURL(at: address, path: "/ws/v1/node/\(path)", query: query, user: user)
    }
}
