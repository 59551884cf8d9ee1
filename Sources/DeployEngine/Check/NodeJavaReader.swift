import CurlHTTP
import FoundationEssentials
import HadoopREST
import HadoopRecords

/// Asks NodeManagers which Java they run on: it is the containers' own, unless these are given another.
struct NodeJavaReader: Sendable {
    /// One of each version of Hadoop, and some more: clusters are seldom upgraded one node at a time.
    static let sample = 4
    /// A node that takes longer is left out, so that no submission waits for it.
    private static let limits = HTTPLimits(connect: .milliseconds(200), total: .milliseconds(250))

    let cluster: Cluster

    /// - Returns: releases (8, 11, 17) of the nodes that answered at once.
    func releases(of nodes: [NodeReport]) async -> Set<Int> {
        await withTaskGroup { group in
            for node in Self.some(of: nodes) { group.addTask { await release(of: node) } }
            return await group.reduce(into: []) { found, release in
                if let release { found.insert(release) }
            }
        }
    }

    private static func some(of nodes: [NodeReport]) -> [NodeReport] {
        let running = nodes.filter { $0.state == "RUNNING" && $0.httpAddress != nil }
        let byVersion = Dictionary(grouping: running) { $0.version ?? "" }
        let firsts = byVersion.values.compactMap(\.first)
        let others = running.filter { node in !firsts.contains { $0.id == node.id } }
        return Array((firsts + others).prefix(sample))
    }

    private func release(of node: NodeReport) async -> Int? {
        guard let address = node.httpAddress.flatMap({ HostAndPort($0, defaultPort: 8042) }) else { return nil }
        let url = HTTPURL(
            host: address.host, port: address.port, path: "/jmx",
            query: [("get", "java.lang:type=Runtime::SpecVersion")])
        guard let answer = try? await cluster.http.send(HTTPRequest(.get, url, limits: Self.limits)),
            answer.status == 200,
            let beans = try? JSONDecoder().decode(Beans.self, from: Data(answer.body)).beans,
            let version = beans.first?.specVersion
        else { return nil }
        // Java 8 calls itself 1.8.
        return Int(version.hasPrefix("1.") ? version.dropFirst(2) : version[...])
    }

    private struct Beans: Decodable {
        let beans: [Bean]

        struct Bean: Decodable {
            let specVersion: String?

            enum CodingKeys: String, CodingKey { case specVersion = "SpecVersion" }
        }
    }
}
