import CurlHTTP
import HadoopRecords
import NodeManager

/// Asks NodeManagers which Java they run on: it is the containers' own, unless these are given another.
struct NodeJavaReader: Sendable {
    /// One of each version of Hadoop, and some more: clusters are seldom upgraded one node at a time.
    static let sample = 4

    let cluster: Cluster
    /// How long a node may take; one that takes longer is left out.
    let patience: Duration

    /// - Returns: releases (8, 11, 17) of the nodes that answered, and whether these are all that run.
    func releases(of nodes: [NodeReport]) async -> (releases: Set<Int>, isOfAll: Bool) {
        let asked = Self.some(of: nodes).compactMap { $0.httpAddress.flatMap(cluster.nodeManager) }
        let limits = HTTPLimits(connect: patience, total: patience)
        let told = await withTaskGroup { group in
            for node in asked { group.addTask { try? await node.javaRelease(limits: limits) } }
            return await group.reduce(into: []) { $0.append($1) }
        }.compactMap { $0 }
        return (Set(told), !told.isEmpty && told.count == nodes.count { $0.state == "RUNNING" })
    }

    private static func some(of nodes: [NodeReport]) -> [NodeReport] {
        let running = nodes.filter { $0.state == "RUNNING" && $0.httpAddress != nil }
        let firsts = Dictionary(grouping: running) { $0.version ?? "" }.values.compactMap(\.first)
        let others = running.filter { node in !firsts.contains { $0.id == node.id } }
        return Array((firsts + others).prefix(sample))
    }
}
