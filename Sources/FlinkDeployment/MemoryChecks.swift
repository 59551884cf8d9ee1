import Diagnostics
import FlinkConfiguration
import HadoopRecords

/// Whether the containers fit: what one may have at most, and what is free now.
enum MemoryChecks {
    static func findings(_ plan: DeploymentPlan, _ facts: ClusterFacts) -> [Finding] {
        guard plan.hadoop.minimumAllocation > 0 else {
            return [
                Finding(
                    .minimumAllocation, .fails,
                    "yarn.scheduler.minimum-allocation-mb is \(plan.hadoop.minimumAllocation), and must be above 0")
            ]
        }
        var processes = [
            Process(
                name: "the JobManager", resource: plan.resource, key: FlinkOptions.jobManagerProcessMemory,
                check: .amAboveMaximum)
        ]
        if let taskManager = plan.taskManager {
            processes.append(
                Process(
                    name: "a TaskManager", resource: taskManager, key: FlinkOptions.taskManagerProcessMemory,
                    check: .taskManagerAboveMaximum))
        }
        return processes.flatMap { rounded($0, plan) } + raised(plan)
            + processes.flatMap { aboveMaximum($0, plan, facts) }
            + processes.flatMap { noRoomNow($0, facts) }
    }

    private struct Process {
        let name: String
        let resource: Resource
        let key: String
        let check: Check
    }

    private static func rounded(_ process: Process, _ plan: DeploymentPlan) -> [Finding] {
        let step = plan.hadoop.minimumAllocation
        let memory = process.resource.memory
        guard memory % step != 0 else { return [] }
        let (steps, overflow) = (memory / step + 1).multipliedReportingOverflow(by: step)
        guard !overflow else { return [] }
        return [
            Finding(
                .memoryRounded, .fine, "YARN gives \(process.name) \(steps) MiB where \(memory) MiB are asked for",
                hint: "It counts in steps of \(step) MiB: \(process.key) can be raised at no cost")
        ]
    }

    private static func raised(_ plan: DeploymentPlan) -> [Finding] {
        guard plan.memory.process.mebibytes < plan.resource.memory else { return [] }
        return [
            Finding(
                .memoryRounded, .fine,
                "the JobManager's \(plan.memory.process.mebibytes) MiB are raised to YARN's least, "
                    + "\(plan.resource.memory) MiB")
        ]
    }

    private static func aboveMaximum(_ process: Process, _ plan: DeploymentPlan, _ facts: ClusterFacts) -> [Finding] {
        let queue = facts.queue(named: plan.queue ?? "default")
        let (maximum, whose, cure) =
            if let most = queue?.maximumAllocation, let queue, most.memory < facts.maximum.memory {
                (most, "the queue \(queue.path)", "choose another queue")
            } else {
                (
                    facts.maximum, "the cluster",
                    "raise yarn.scheduler.maximum-allocation-mb and yarn.nodemanager.resource.memory-mb"
                )
            }
        var findings: [Finding] = []
        if process.resource.memory > maximum.memory {
            findings.append(
                Finding(
                    process.check, .fails,
                    "\(process.name) wants \(process.resource.memory) MiB, and \(whose) gives one container at most "
                        + "\(maximum.memory) MiB",
                    hint: "Lower \(process.key), or \(cure)",
                    origin: plan.configuration.origin(of: process.key)))
        }
        let vCores = min(facts.maximum.vCores, queue?.maximumAllocation?.vCores ?? .max)
        if process.resource.vCores > vCores {
            findings.append(
                Finding(
                    process.check, .fails,
                    "\(process.name) wants \(process.resource.vCores) vcores, and one container has at most \(vCores)",
                    hint: "Lower \(FlinkOptions.appMasterVcores), \(FlinkOptions.vcores), or \(FlinkOptions.taskSlots)"
                ))
        }
        return findings
    }

    private static func noRoomNow(_ process: Process, _ facts: ClusterFacts) -> [Finding] {
        guard let free = facts.runningNodes.map(\.available.memory).max(), process.resource.memory > free,
            process.resource.memory <= facts.maximum.memory
        else { return [] }
        return [
            Finding(
                .noRoomNow, .mayFail,
                "\(process.name) wants \(process.resource.memory) MiB, and the node with most room has \(free) MiB free now",
                hint: "The application waits until others end")
        ]
    }
}
