import CurlHTTP
import Diagnostics
import FlinkConfiguration
import FoundationEssentials
import HadoopRecords

/// The container of an application's JobManager, as its node tells of it.
struct AMContainer: Sendable {
    private struct Wire: Decodable {
        struct Container: Decodable { let state: String }
        let container: Container
    }

    private static let log = "jobmanager.log"
    /// A JobManager logs its configuration before anything else.
    private static let head = 1 << 16

    let cluster: Cluster
    private let node: HostAndPort
    private let id: String

    /// - Returns: nil for an application that has none.
    init?(_ application: ApplicationReport, cluster: Cluster) {
        guard let node = application.amHostHTTPAddress.flatMap({ HostAndPort($0, defaultPort: 8042) }),
            let id = application.amContainerLogs?.split(separator: "/").first(where: { $0.hasPrefix("container_") })
        else { return nil }
        self.cluster = cluster
        self.node = node
        self.id = String(id)
    }

    /// Whether the node still brings the container's files. A node that does not answer is taken to be done with it.
    func isLocalizing() async -> Bool {
        guard let body = await get("", accept: "application/json"),
            let wire = try? JSONDecoder().decode(Wire.self, from: Data(body))
        else { return false }
        return ["NEW", "LOCALIZING"].contains(wire.container.state)
    }

    /// The configuration that the JobManager has found in its container, as it logs it, a line a key.
    ///
    /// - Returns: nil where the log cannot be read, or has no such lines yet.
    func loggedConfiguration() async -> FlinkConfiguration? {
        guard let body = await get("/logs/\(Self.log)", [("size", "\(Self.head)")], accept: "text/plain"),
            let text = ContainerLogs.unwrap(String(decoding: body, as: UTF8.self), Self.log)
        else { return nil }
        var values: [String: String] = [:]
        for line in text.split(whereSeparator: \.isNewline) {
            guard let mark = line.firstRange(of: "Loading configuration property: "),
                let comma = line[mark.upperBound...].firstRange(of: ", ")
            else { continue }
            values[String(line[mark.upperBound..<comma.lowerBound])] = String(line[comma.upperBound...])
        }
        return values.isEmpty ? nil : FlinkConfiguration(running: values)
    }

    private func get(_ path: String, _ query: [(name: String, value: String)] = [], accept: String) async -> [UInt8]? {
        let url = HTTPURL(
            host: node.host, port: node.port, path: "/ws/v1/node/containers/\(id)\(path)", query: query)
        let request = HTTPRequest(
            .get, url, headers: [("Accept", accept)], limits: HTTPLimits(connect: .seconds(2), total: .seconds(5)))
        guard let answer = try? await cluster.http.send(request), answer.status == 200 else { return nil }
        return answer.body
    }
}
