import Diagnostics
import FlinkConfiguration
import FlinkDeployment
import HadoopRecords
import Testing

/// Numbers at the ends of what can be written: each ends in a plan, a finding, or an error, and not the process.
@Test(arguments: [
    ["jobmanager.memory.heap.size": "9223372036854775807b"],
    ["jobmanager.memory.process.size": "9223372036854775807b"],
    ["jobmanager.memory.process.size": "1600m", "jobmanager.memory.flink.size": "9223372036854775807b"],
    ["jobmanager.memory.jvm-metaspace.size": "9223372036854775807b"],
    ["taskmanager.memory.flink.size": "9223372036854775807b"],
    ["taskmanager.cpu.cores": "1e300"], ["taskmanager.cpu.cores": "Infinity"], ["taskmanager.cpu.cores": "NaN"],
    ["yarn.containers.vcores": "2147483647"], ["yarn.appmaster.vcores": "2147483647"],
])
func aHugeNumberEndsInAPlanOrAnError(_ settings: [String: String]) throws {
    for step in [1, 1024, Int64.max] {
        var sample = Sample()
        sample.settings.merge(settings) { _, new in new }
        sample.hadoop.minimumAllocation = step
        let plan: DeploymentPlan
        do throws(DeployError) {
            plan = try sample.plan()
        } catch {
            #expect(error.code == .configurationWrong)
            continue
        }
        let most = Resource(memory: .max, vCores: .max)
        let node = NodeReport(id: "n:1", state: "RUNNING", available: most, used: most)
        let facts = ClusterFacts(maximum: Resource(memory: 8192, vCores: 4), nodes: [node], queues: [])
        let findings = ClusterChecks.findings(plan, facts)
        #expect(findings.contains { $0.verdict == .fails } == (plan.isAbove(facts.maximum)))
    }
}

extension DeploymentPlan {
    fileprivate func isAbove(_ maximum: Resource) -> Bool {
        [resource, taskManager].compactMap(\.self).contains {
            $0.memory > maximum.memory || $0.vCores > maximum.vCores
        }
    }
}
