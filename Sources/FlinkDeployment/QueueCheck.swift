import Diagnostics
import FlinkConfiguration
import HadoopRecords

/// Whether the queue takes the application.
///
/// Flink's client only warns of an unknown queue; YARN then fails the application after everything was staged.
enum QueueCheck {
    static func findings(_ plan: DeploymentPlan, _ facts: ClusterFacts) -> [Finding] {
        guard !facts.queues.isEmpty else { return [] }
        let name = plan.queue ?? "default"
        let origin = plan.configuration.origin(of: FlinkOptions.applicationQueue)
        guard let queue = facts.queue(named: name) else {
            return [unknown(name, isNamed: plan.queue != nil, facts, origin)]
        }
        guard queue.isLeaf else {
            let below = facts.queues.filter { $0.isLeaf && $0.path.hasPrefix(queue.path + ".") }.map(\.path)
            return [
                Finding(
                    .queueNotLeaf, .fails,
                    "the queue \(queue.path) has queues below it and takes no applications itself",
                    hint: below.isEmpty ? nil : "Submit to one of \(list(below))", origin: origin)
            ]
        }
        guard facts.maySubmit != false else {
            return [
                Finding(
                    .queueNotAllowed, .fails, "\(plan.user) may not submit to the queue \(queue.path)",
                    hint: "Choose another with --queue, or ask who runs the cluster for the right", origin: origin)
            ]
        }
        guard queue.state ?? "RUNNING" == "RUNNING" else {
            return [
                Finding(
                    .queueStopped, .fails, "the queue \(queue.path) is \(queue.state ?? "") and takes no applications",
                    hint: "Choose another with --queue, or ask who runs the cluster to start it", origin: origin)
            ]
        }
        return amShare(queue, plan.resource, origin)
    }

    /// YARN starts the first application of a queue whatever its share is.
    private static func amShare(_ queue: QueueInfo, _ wanted: Resource, _ origin: Origin?) -> [Finding] {
        guard let limit = queue.amLimit, let used = queue.amUsed, used.memory > 0,
            used.memory.addingReportingOverflow(wanted.memory).partialValue > limit.memory
        else { return [] }
        let waiting = queue.pendingApplications.flatMap { $0 > 0 ? ", and \($0) wait already" : nil } ?? ""
        return [
            Finding(
                .amShare, .mayFail,
                "ApplicationMasters have \(used.memory) of the \(limit.memory) MiB that \(queue.path) gives them, and this one "
                    + "wants \(wanted.memory)\(waiting)",
                hint: "It waits until others end; choose another queue, or have "
                    + "yarn.scheduler.capacity.maximum-am-resource-percent raised", origin: origin)
        ]
    }

    /// Some queues come to be when an application is submitted to them: any of a FairScheduler (whose queues have no
    /// state), and those below a parent of a CapacityScheduler that makes them. And where the user names none, the
    /// cluster's own rules may find one.
    private static func unknown(_ name: String, isNamed: Bool, _ facts: ClusterFacts, _ origin: Origin?) -> Finding {
        let parent = name.split(separator: ".").dropLast().joined(separator: ".")
        let mayAppear =
            facts.queues.allSatisfy { $0.state == nil } || !isNamed
            || (!parent.isEmpty && parent != "root" && facts.queue(named: parent)?.isLeaf == false)
        let leaves = facts.queues.filter(\.isLeaf).map(\.path)
        return Finding(
            .queueUnknown, mayAppear ? .mayFail : .fails, "the cluster has no queue \(name)",
            hint: leaves.isEmpty ? nil : "It has \(list(leaves))", origin: origin)
    }

    private static func list(_ queues: [String]) -> String {
        queues.count > 8 ? queues.prefix(8).joined(separator: ", ") + ", ..." : queues.joined(separator: ", ")
    }
}
