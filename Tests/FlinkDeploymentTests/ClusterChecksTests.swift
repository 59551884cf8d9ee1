import Diagnostics
import FlinkConfiguration
import FlinkDeployment
import HadoopRecords
import Testing

/// A cluster as it answers, and what is found of the sample's plan there.
struct ClusterCase: CustomTestStringConvertible {
    let testDescription: String
    var settings: [String: String] = [:]
    var maximum = Resource(memory: 8192, vCores: 4)
    var nodes = [node(memory: 8192, vCores: 8)]
    var queues = [
        queue("root", isLeaf: false), queue("root.default"), queue("root.etl", isLeaf: false), queue("root.etl.day"),
        queue("root.stopped", state: "STOPPED"),
    ]
    let found: [(Check, Finding.Verdict)]
    var failure: DeployError.Code?

    static func node(memory: Int64, vCores: Int, used: Int64 = 0, state: String = "RUNNING", labels: [String] = [])
        -> NodeReport
    {
        NodeReport(
            id: "n:1", state: state, available: Resource(memory: memory - used, vCores: vCores),
            used: Resource(memory: used, vCores: 0), labels: labels)
    }

    static func queue(
        _ path: String, isLeaf: Bool = true, state: String? = "RUNNING", maximum: Resource? = nil,
        amLimit: Int64? = nil, amUsed: Int64? = nil
    ) -> QueueInfo {
        QueueInfo(
            path: path, isLeaf: isLeaf, state: state, maximumAllocation: maximum,
            amLimit: amLimit.map { Resource(memory: $0, vCores: 1) },
            amUsed: amUsed.map { Resource(memory: $0, vCores: 1) })
    }
}

@Test(arguments: [
    ClusterCase(testDescription: "all well", found: []),
    ClusterCase(testDescription: "queue by its last part", settings: ["yarn.application.queue": "day"], found: []),
    ClusterCase(testDescription: "queue without root", settings: ["yarn.application.queue": "etl.day"], found: []),
    ClusterCase(
        testDescription: "queue unknown", settings: ["yarn.application.queue": "nowhere"],
        found: [(.queueUnknown, .fails)],
        failure: .queueRefused),
    ClusterCase(
        testDescription: "queue that a parent may make", settings: ["yarn.application.queue": "root.etl.night"],
        found: [(.queueUnknown, .mayFail)]),
    ClusterCase(
        testDescription: "queue of a FairScheduler", settings: ["yarn.application.queue": "ann"],
        queues: [ClusterCase.queue("root", isLeaf: false, state: nil), ClusterCase.queue("root.default", state: nil)],
        found: [(.queueUnknown, .mayFail)]),
    ClusterCase(
        testDescription: "no default queue", queues: [ClusterCase.queue("root.a")], found: [(.queueUnknown, .mayFail)]),
    ClusterCase(
        testDescription: "parent queue", settings: ["yarn.application.queue": "root.etl"],
        found: [(.queueNotLeaf, .fails)],
        failure: .queueRefused),
    ClusterCase(
        testDescription: "stopped queue", settings: ["yarn.application.queue": "stopped"],
        found: [(.queueStopped, .fails)], failure: .queueRefused),
    ClusterCase(
        testDescription: "ApplicationMasters have their share",
        queues: [ClusterCase.queue("root.default", amLimit: 2048, amUsed: 1024)], found: [(.amShare, .mayFail)]),
    ClusterCase(
        testDescription: "the first of a queue may have more than the share",
        queues: [ClusterCase.queue("root.default", amLimit: 1024, amUsed: 0)], found: []),
    ClusterCase(testDescription: "scheduler tells of no queues", queues: [], found: []),
    ClusterCase(
        testDescription: "vcores above every node", settings: ["yarn.appmaster.vcores": "9"],
        maximum: Resource(memory: 8192, vCores: 16), found: [(.amVCoresAboveNodes, .fails)], failure: .aboveMaximum),
    ClusterCase(
        testDescription: "slots above every node", settings: ["taskmanager.numberOfTaskSlots": "12"],
        maximum: Resource(memory: 8192, vCores: 16), found: [(.taskManagerVCoresAboveNodes, .fails)],
        failure: .aboveMaximum),
    ClusterCase(
        testDescription: "no node runs", nodes: [ClusterCase.node(memory: 8192, vCores: 8, state: "LOST")],
        found: [(.noNode, .fails)], failure: .clusterUnreachable),
    ClusterCase(
        testDescription: "above the cluster's maximum", settings: ["jobmanager.memory.process.size": "10g"],
        nodes: [ClusterCase.node(memory: 16384, vCores: 8)], found: [(.amAboveMaximum, .fails)], failure: .aboveMaximum),
    ClusterCase(
        testDescription: "above the queue's maximum", settings: ["taskmanager.memory.process.size": "4g"],
        queues: [ClusterCase.queue("root.default", maximum: Resource(memory: 2048, vCores: 4))],
        found: [(.taskManagerAboveMaximum, .fails)], failure: .aboveMaximum),
    ClusterCase(
        testDescription: "no room now", nodes: [ClusterCase.node(memory: 8192, vCores: 8, used: 6528)],
        found: [(.noRoomNow, .mayFail)]),
    ClusterCase(
        testDescription: "rounded", settings: ["jobmanager.memory.process.size": "1700m"],
        found: [(.memoryRounded, .fine)]),
    ClusterCase(
        testDescription: "label", settings: ["yarn.application.node-label": "ssd"],
        found: [(.nodeLabelUnknown, .mayFail)]),
])
func thePlanIsHeldAgainstTheCluster(_ example: ClusterCase) throws {
    var sample = Sample(
        FlinkVersion(1, 20, 5),
        ["jobmanager.memory.process.size": "1536m", "taskmanager.memory.process.size": "1792m"].merging(
            example.settings
        ) { $1 })
    sample.hadoop.minimumAllocation = 256
    let facts = ClusterFacts(maximum: example.maximum, nodes: example.nodes, queues: example.queues)
    let findings = ClusterChecks.findings(try sample.plan(), facts)
    #expect(findings.map(\.code) == example.found.map(\.0.rawValue))
    #expect(findings.map(\.verdict) == example.found.map(\.1))
    #expect(findings.compactMap(\.failure).first?.code == example.failure)
}

@Test func theMinimumAllocationMustBeAboveZero() throws {
    var sample = Sample()
    sample.hadoop.minimumAllocation = 0
    let facts = ClusterFacts(
        maximum: Resource(memory: 8192, vCores: 8), nodes: [ClusterCase.node(memory: 8192, vCores: 8)], queues: [])
    #expect(ClusterChecks.findings(try sample.plan(), facts).map(\.code) == ["minimum-allocation"])
}
