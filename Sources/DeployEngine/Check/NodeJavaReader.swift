import CurlHTTP
import HadoopRecords
import NodeManager

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
            for node in Self.some(of: nodes).compactMap({ $0.httpAddress.flatMap(cluster.nodeManager) }) {
                group.addTask { try? await node.javaRelease(limits: Self.limits) }
            }
            return await group.reduce(into: []) { found, release in
                if let release { found.insert(release) }
            }
        }
    }

    private static func some(of nodes: [NodeReport]) -> [NodeReport] {
        let running = nodes.filter { $0.state == "RUNNING" && $0.httpAddress != nil }
        let firsts = Dictionary(grouping: running) { $0.version ?? "" }.values.compactMap(\.first)
        let others = running.filter { node in !firsts.contains { $0.id == node.id } }
        return Array((firsts + others).prefix(sample))
    }
}
