import Diagnostics
import FlinkDeployment
import HadoopConfiguration
import HadoopRecords
import ResourceManager

/// What the ResourceManager tells of its nodes and of one queue.
struct ContainerExamination: Sendable {
    let cluster: Cluster
    let facts: ClusterFacts
    /// nil for the default.
    let queue: String?

    func findings() async -> [Finding] {
        nodes() + versions() + java() + room() + queueState() + [await logAggregation()]
    }

    /// What a plan would have told.
    func withoutPlan() -> [Finding] {
        var findings: [Finding] = []
        if facts.runningNodes.isEmpty {
            findings.append(Finding(Check.noNode.rawValue, .fails, "no NodeManager of the cluster is running"))
        }
        if let queue, !facts.queues.isEmpty, facts.queue(named: queue) == nil {
            findings.append(Finding(Check.queueUnknown.rawValue, .mayFail, "the cluster has no queue \(queue)"))
        }
        return findings
    }

    private func nodes() -> [Finding] {
        let running = facts.runningNodes
        guard !running.isEmpty else { return [] }
        let labels = Set(running.flatMap(\.labels)).sorted()
        let words = labels.isEmpty ? "" : ", with the labels \(labels.joined(separator: ", "))"
        var findings = [
            Finding(.nodes, .fine, "\(running.count) \(running.count == 1 ? "node runs" : "nodes run")\(words)")
        ]
        let states = ["UNHEALTHY", "LOST"]
        for node in facts.nodes where states.contains(node.state) {
            let why = node.healthReport.isEmpty ? "" : ": \(node.healthReport)"
            findings.append(Finding(.nodes, .mayFail, "the node \(node.id) is \(node.state)\(why)"))
        }
        return findings
    }

    private func versions() -> [Finding] {
        let versions = Set(facts.runningNodes.compactMap(\.version)).sorted()
        guard versions.count > 1 else { return [] }
        return [
            Finding(
                .versions, .mayFail, "the nodes run Hadoop \(versions.joined(separator: " and "))",
                hint: "Containers get the libraries of their own node")
        ]
    }

    private func java() -> [Finding] {
        guard !facts.nodeJava.isEmpty else {
            return [Finding(.java, .cannotKnow, "no NodeManager told which Java it runs on")]
        }
        let releases = facts.nodeJava.sorted().map(String.init).joined(separator: " and ")
        return [Finding(.java, .fine, "the NodeManagers run on Java \(releases)")]
    }

    private func room() -> [Finding] {
        guard let node = facts.runningNodes.max(by: { $0.available.memory < $1.available.memory }) else { return [] }
        return [
            Finding(
                .room, .fine,
                "the largest container that fits now has \(min(node.available.memory, facts.maximum.memory)) MiB "
                    + "and \(min(node.available.vCores, facts.maximum.vCores)) vcores (on \(node.id))")
        ]
    }

    private func queueState() -> [Finding] {
        guard let queue = facts.queue(named: queue ?? "default") else { return [] }
        var words = ["the queue \(queue.path) is \(queue.state ?? "there")"]
        if let used = queue.usedCapacity { words.append("\(Int(used.rounded())) % of its share is in use") }
        if let limit = queue.amLimit, let used = queue.amUsed {
            words.append("ApplicationMasters have \(used.memory) of \(limit.memory) MiB")
        }
        if let waiting = queue.pendingApplications { words.append("\(waiting) wait") }
        return [Finding(.queue, .fine, words.joined(separator: ", "))]
    }

    private func logAggregation() async -> Finding {
        let key = HadoopKey.logAggregationEnabled
        let told = (try? await cluster.resourceManager.configured(key)).flatMap { $0 }
        let isOn = told.map { $0 == "true" } ?? (try? cluster.hadoop.bool(key, default: false)) ?? false
        if isOn { return Finding(.logAggregation, .fine, "logs of ended applications are kept in HDFS") }
        return Finding(
            .logAggregation, told == nil ? .cannotKnow : .mayFail,
            "\(key) is not true: the nodes delete the logs of ended applications after yarn.nodemanager.log.retain-seconds, "
                + "3 hours by default",
            hint: "Have it set to true, or look at logs before that")
    }
}
