import DeployEngine
import FlinkConfiguration
import HadoopRecords
import ResourceManager

/// `yarn-session -q`: what the cluster has, in the layout of Flink's client.
struct ClusterQuery {
    /// What `-o json` prints.
    private struct Document: Encodable {
        let nodes: [NodeReport]
        let queues: [QueueInfo]
    }

    let context: CommandContext

    func run() async throws {
        try context.refuseService(
            "it asks YARN itself what the cluster has", hint: "Run it where Hadoop's files are, with --conf DIR")
        let cluster = try ClusterAccess(context: context).cluster()
        async let all = cluster.resourceManager.nodes()
        let queues = try await cluster.resourceManager.queues()
        let nodes = try await all.filter { $0.state == "RUNNING" }
        switch context.output {
        case .json: try context.console.data(JSONOutput.text(Document(nodes: nodes, queues: queues)))
        case .id: for node in nodes { context.console.data(node.id) }
        case .table: context.console.data(Self.text(nodes, queues))
        }
    }

    private static let line = "+---------------------------------------+"

    private static func text(_ nodes: [NodeReport], _ queues: [QueueInfo]) -> String {
        var lines = ["NodeManagers in the cluster \(nodes.count)", row("Property", "Value"), line]
        for node in nodes {
            lines += [
                row("NodeID", node.id), row("Memory", memory(node.capability.memory)),
                row("vCores", "\(node.capability.vCores)"), row("HealthReport", node.healthReport),
                row("Containers", node.containers.map { "\($0)" } ?? "?"), line,
            ]
        }
        let total = nodes.map(\.capability.memory).reduce(0, +)
        let cores = nodes.map(\.capability.vCores).reduce(0, +)
        lines.append("Summary: totalMemory \(memory(total)) totalCores \(cores)")
        for queue in queues {
            let used = queue.usedCapacity.map { "\($0 / 100)" } ?? "?"
            let maximum = queue.maximumCapacity.map { "\($0 / 100)" } ?? "?"
            let applications = queue.applications.map { "\($0)" } ?? "?"
            lines.append(
                "Queue: \(queue.name), Current Capacity: \(used) Max Capacity: \(maximum) Applications: \(applications)"
            )
        }
        return lines.joined(separator: "\n")
    }

    private static func row(_ property: String, _ value: String) -> String {
        "|\(padded(property)) |\(padded(value)) "
    }

    private static func padded(_ text: String) -> String {
        text + String(repeating: " ", count: max(0, 16 - text.count))
    }

    private static func memory(_ mebibytes: Int64) -> String { MemorySize(mebibytes: mebibytes).description }
}
