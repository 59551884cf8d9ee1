import Diagnostics
import FlinkConfiguration
import FlinkDeployment
import HadoopRecords
import Testing

private let available = [
    "high-availability.type": "zookeeper", "high-availability.zookeeper.quorum": "zk1:2181, zk2:2181",
    "high-availability.storageDir": "hdfs:///ha",
]

private func sample(
    _ settings: [String: String], keeps: Bool = false, target: DeploymentTarget = .application
) -> Sample {
    var sample = Sample(FlinkVersion(1, 20, 5), available.merging(settings) { $1 })
    sample.request.keepsClusterID = keeps
    sample.request.target = target
    if target == .session {
        sample.request.program = nil
        sample.add(file: "/opt/flink/lib/flink-dist-1.20.5.jar")
    }
    return sample
}

/// A fixed cluster id, under one of its names, in one of the layers.
struct FixedIDCase: CustomTestStringConvertible {
    let testDescription: String
    var settings: [String: String] = [:]
    var property: DynamicProperty?
    let key: String
    let place: String
}

@Test(arguments: [
    FixedIDCase(
        testDescription: "the file", settings: ["high-availability.cluster-id": "prod"],
        key: "high-availability.cluster-id", place: "/opt/flink/conf/config.yaml line 1"),
    FixedIDCase(
        testDescription: "an old name", settings: ["high-availability.zookeeper.path.namespace": "prod"],
        key: "high-availability.zookeeper.path.namespace", place: "/opt/flink/conf/config.yaml line 1"),
    FixedIDCase(
        testDescription: "the oldest name", settings: ["recovery.zookeeper.path.namespace": "prod"],
        key: "recovery.zookeeper.path.namespace", place: "/opt/flink/conf/config.yaml line 1"),
    FixedIDCase(
        testDescription: "-D", property: DynamicProperty(definition: "high-availability.cluster-id=prod", option: "-D"),
        key: "high-availability.cluster-id", place: "-Dhigh-availability.cluster-id"),
    FixedIDCase(
        testDescription: "-z over the file", settings: ["high-availability.zookeeper.path.namespace": "other"],
        property: DynamicProperty(key: "high-availability.cluster-id", value: "prod", option: "-z prod"),
        key: "high-availability.cluster-id", place: "-z prod"),
])
func aFixedClusterIDIsSetAside(_ example: FixedIDCase) throws {
    for target in [DeploymentTarget.application, .session] {
        var sample = sample(example.settings, target: target)
        sample.request.dynamicProperties = example.property.map { [$0] } ?? []
        let plan = try sample.plan()
        let found = try #require(plan.findings(.fixedClusterID).first)
        #expect(found.verdict == .corrected)
        #expect(found.seen.hasPrefix("\(example.key) is fixed (\"prod\")"))
        #expect(found.origin?.description == example.place)
        #expect(plan.sharedPlace == nil)
        #expect(plan.tags.isEmpty)
        let staged = try plan.stagedConfiguration(for: ApplicationID(clusterTimestamp: 1, number: 2)).content
        let text = String(decoding: staged, as: UTF8.self)
        #expect(text.contains(#""high-availability.cluster-id": "application_1_0002""#))
        #expect(!text.contains("path.namespace"))
    }
}

@Test func withoutHighAvailabilityAClusterIDStaysWithoutAWord() throws {
    let plan = try Sample(FlinkVersion(1, 20, 5), ["high-availability.cluster-id": "prod"]).plan()
    #expect(plan.configuration.string("high-availability.cluster-id") == "prod")
    #expect(plan.findings.isEmpty)
    #expect(plan.sharedPlace == nil)
}

@Test func aClusterIDOfItsOwnIsKeptAndTagged() throws {
    let plan = try sample(["recovery.zookeeper.path.namespace": "/Prod"], keeps: true).plan()
    #expect(plan.findings.isEmpty)
    let place = try #require(plan.sharedPlace)
    #expect(plan.tags == [place.tag])
    #expect(plan.tags == plan.tags.map { $0.lowercased() })
    #expect(place.storage?.description == "hdfs:/ha/Prod")
    #expect(place.jobResults?.description == "hdfs:/ha/job-result-store/Prod")
    let staged = try plan.stagedConfiguration(for: ApplicationID(clusterTimestamp: 1, number: 2)).content
    #expect(!String(decoding: staged, as: UTF8.self).contains("application_1_0002"))
}

@Test(arguments: [
    ([:], "no high-availability.cluster-id is set"),
    (["high-availability.type": "NONE", "high-availability.cluster-id": "prod"], "high-availability.type is not set"),
])
func whatIsNotThereCannotBeKept(_ settings: [String: String], _ reason: String) throws {
    let found = try sample(settings, keeps: true).plan().findings(.clusterIDNotSet)
    #expect(found.count == 1)
    #expect(found.first?.seen.contains(reason) == true)
}

@Test(arguments: ["/default", "default"])
func theIDOfEverybodyIsToldOf(_ id: String) throws {
    #expect(
        try sample(["high-availability.cluster-id": id], keeps: true).plan().findings(.clusterIDOfEverybody).count == 1)
    #expect(try sample(["high-availability.cluster-id": id]).plan().findings(.fixedClusterID).count == 1)
}

/// The ids that real JobManagers of Flink 1.17.2 and 1.20.5 gave their jobs.
@Test(arguments: [
    ("shared1", "000000007a70e06c0000000000000000"), ("Shared-120", "000000000c6500e70000000000000000"),
    ("done-117", "000000004522c54c0000000000000000"), ("", "00000000000000000000000000000000"),
    ("polygenelubricants", "ffffffff800000000000000000000000"),
])
func theJobsIDFollowsFromTheClusterID(_ id: String, _ job: String) throws {
    #expect(try #require(sample(["high-availability.cluster-id": id], keeps: true).plan().sharedPlace).jobID == job)
}

@Test(
    arguments: [
        ([:], true), (["high-availability.cluster-id": "/prod/"], true),
        (["high-availability.cluster-id": "Prod"], false),
        (["high-availability.zookeeper.path.root": "flink/"], true),
        (["high-availability.zookeeper.path.root": "/f2"], false),
        (["high-availability.zookeeper.quorum": "zk2:2181"], true),
        (["high-availability.zookeeper.quorum": "zk9:1"], false),
        (["high-availability.storageDir": "hdfs:///elsewhere"], true),
    ] as [([String: String], Bool)])
func whoHasTheSameElection(_ other: [String: String], _ isSame: Bool) throws {
    let one = try #require(sample(["high-availability.cluster-id": "prod"], keeps: true).plan().sharedPlace)
    let two = try #require(
        sample(["high-availability.cluster-id": "prod"].merging(other) { $1 }, keeps: true).plan().sharedPlace)
    #expect(one.hasElection(in: two) == isSame)
    #expect(two.hasElection(in: one) == isSame)
}

/// A row of the table of what happens to a second application of a cluster id.
struct RowCase: CustomTestStringConvertible {
    let testDescription: String
    var target = DeploymentTarget.application
    var settings: [String: String] = [:]
    let facts: ClusterIDFacts
    let found: [(Check, Finding.Verdict)]
    var says: [String] = []
}

private let holder = ClusterIDFacts.Holder(
    id: ApplicationID(clusterTimestamp: 17, number: 3), name: "clicks", user: "ann", state: .running)
private let graph = ["blob", "completedCheckpoint0a", "submittedJobGraph15de603cce52"]
/// The job's id of the cluster id `prod`.
private let result = "000000000034a3570000000000000000"

@Test(arguments: [
    RowCase(testDescription: "nothing is there", facts: ClusterIDFacts(), found: []),
    RowCase(
        testDescription: "empty folders of one that ended", facts: ClusterIDFacts(storage: ["blob"], results: []),
        found: []),
    RowCase(
        testDescription: "row 1: another runs", facts: ClusterIDFacts(holders: [holder], storage: graph),
        found: [(.clusterIDInUse, .fails)], says: ["application_17_0003", "clicks of ann", "stay ACCEPTED"]),
    RowCase(
        testDescription: "row 1 for a session", target: .session, facts: ClusterIDFacts(holders: [holder]),
        found: [(.clusterIDInUse, .fails)]),
    RowCase(
        testDescription: "row 2: another was killed", facts: ClusterIDFacts(storage: graph),
        found: [(.clusterIDHasJobs, .fails)], says: ["1 job in hdfs:/ha/prod", "the program's own never would"]),
    RowCase(
        testDescription: "row 2 with Flink 2",
        facts: ClusterIDFacts(storage: ["submittedExecutionPlan0", "submittedExecutionPlan1"]),
        found: [(.clusterIDHasJobs, .fails)], says: ["2 jobs"]),
    RowCase(
        testDescription: "row 2 for a session, which goes on with its jobs", target: .session,
        facts: ClusterIDFacts(storage: graph), found: [(.clusterIDHasJobs, .mayFail)], says: ["goes on with it"]),
    RowCase(
        testDescription: "row 3: the job has ended before", facts: ClusterIDFacts(results: ["\(result).json"]),
        found: [(.clusterIDHasResult, .fails)], says: [result, "SUCCEEDED"]),
    RowCase(
        testDescription: "row 3: and was not tidied up",
        facts: ClusterIDFacts(results: ["\(result)_DIRTY.json"]),
        found: [(.clusterIDHasResult, .mayFail)], says: ["it runs again"]),
    RowCase(
        testDescription: "row 3: it was not tidied up, and never is forgotten",
        settings: ["job-result-store.delete-on-commit": "false"],
        facts: ClusterIDFacts(results: ["\(result)_DIRTY.json"]), found: [(.clusterIDHasResult, .fails)]),
    RowCase(
        testDescription: "row 3: another job has ended",
        facts: ClusterIDFacts(results: ["\(result.replacing("7", with: "8")).json"]),
        found: []),
    RowCase(
        testDescription: "row 3 with a job id of one's own", settings: ["$internal.pipeline.job-id": "aa"],
        facts: ClusterIDFacts(results: ["aa.json"]), found: [(.clusterIDHasResult, .fails)]),
    RowCase(
        testDescription: "results mean nothing to a session", target: .session,
        facts: ClusterIDFacts(results: ["\(result).json"]), found: []),
    RowCase(
        testDescription: "what cannot be known is said",
        facts: ClusterIDFacts(silent: [ApplicationID(clusterTimestamp: 17, number: 9)], storage: nil, results: nil),
        found: [(.clusterIDUnseen, .cannotKnow)],
        says: ["application_17_0009 did not tell", "hdfs:/ha/prod could not", "job-result-store/prod could not"]),
])
func whatHappensToASecondApplicationOfAClusterID(_ example: RowCase) throws {
    let settings = ["high-availability.cluster-id": "prod"].merging(example.settings) { $1 }
    let plan = try sample(settings, keeps: true, target: example.target).plan()
    let found = ClusterIDChecks.findings(plan, example.facts)
    #expect(found.map(\.code) == example.found.map(\.0.rawValue))
    #expect(found.map(\.verdict) == example.found.map(\.1))
    for text in example.says { #expect(found.contains { $0.seen.contains(text) }, "\(text) in \(found)") }
    for finding in found where finding.verdict == .fails { #expect(finding.failure?.code == .refusedByGuard) }
}

@Test func withoutAClusterIDOfItsOwnNothingIsLookedAt() throws {
    let plan = try sample(["high-availability.cluster-id": "prod"]).plan()
    #expect(ClusterIDChecks.findings(plan, ClusterIDFacts(holders: [holder], storage: graph)).isEmpty)
}

@Test(
    arguments: [
        (["high-availability.storageDir": "file:///var/ha"], Check.highAvailabilityStorage),
        (["$internal.pipeline.job-id": "00000000000000000000000000000000"], .fixedJobID),
        (["high-availability.type": "none", "yarn.application-attempts": "3"], .attemptsWithoutState),
    ] as [([String: String], Check)])
func whatMakesRecoveryFailIsToldOf(_ settings: [String: String], _ check: Check) throws {
    let found = try sample(settings).plan().findings
    #expect(found.map(\.code) == [check.rawValue])
    #expect(found.map(\.verdict) == [.mayFail])
    #expect(found.first?.origin?.description == "/opt/flink/conf/config.yaml line 1")
}
