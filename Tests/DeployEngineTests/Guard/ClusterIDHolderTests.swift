import DeployEngine
import HadoopRecords
import ResourceManager
import TestSupport
import Testing

@Suite struct ClusterIDHolderTests {
    private typealias Application = GuardWorld.Application

    private static let staged = [
        "config.yaml":
            #"{"high-availability.type": "zookeeper", "high-availability.cluster-id": "Prod", "high-availability.zookeeper.quorum": "zk:2181"}"#
    ]
    private static let holder = GuardWorld.Application(number: 3, configuration: GuardWorld.settings("Prod"))
    private static let waiting = GuardWorld.Application(
        number: 4, state: "ACCEPTED", user: "me", staged: staged, container: "RUNNING")

    private func find(_ world: GuardWorld) async throws -> ClusterIDWait? {
        try await withWireServer { server in
            world.serve(server)
            let cluster = try Wire.cluster(at: server)
            let waiting = ApplicationID(clusterTimestamp: 17, number: 4)
            let seen = try #require(try await cluster.resourceManager.application(waiting))
            return await ClusterIDHolder(cluster: cluster, patience: .seconds(300)).find(for: seen)
        }
    }

    @Test func theApplicationThatHasTheClusterIDIsNamed() async throws {
        let other = Application(number: 2, configuration: GuardWorld.settings("other"))
        let wait = try #require(try await find(GuardWorld(applications: [other, Self.holder, Self.waiting])))
        #expect(wait.holder.applicationID.number == 3)
        #expect(wait.clusterID == "Prod")
        #expect(wait.sentence.contains("application_17_0003 (job 3 of ann)"))
    }

    @Test func whereTheStagedConfigurationIsClosedTheLogTells() async throws {
        var waiting = Self.waiting
        waiting.staged = [:]
        let line = "2026-11-21 19:18:42,417 INFO  org.apache.flink.configuration.GlobalConfiguration           [] - "
        waiting.log = """
            \(line)Loading configuration property: high-availability.type, zookeeper
            \(line)Loading configuration property: high-availability.cluster-id, Prod
            """
        let wait = try await find(GuardWorld(applications: [Self.holder, waiting]))
        #expect(wait?.holder.applicationID.number == 3)
    }

    /// An application that waits for something else.
    struct OtherCase: CustomTestStringConvertible {
        let testDescription: String
        var applications = [ClusterIDHolderTests.holder]
        let change: @Sendable (inout GuardWorld.Application) -> Void
    }

    @Test(arguments: [
        OtherCase(testDescription: "files are brought to its node") { $0.container = "LOCALIZING" },
        OtherCase(testDescription: "its container is new") { $0.container = "NEW" },
        OtherCase(testDescription: "no container yet") { $0.container = nil },
        OtherCase(testDescription: "another cluster id") {
            $0.staged = [
                "config.yaml": #"{"high-availability.type": "zookeeper", "high-availability.cluster-id": "x"}"#
            ]
        },
        OtherCase(testDescription: "nobody may read its configuration") { $0.staged = [:] },
        OtherCase(testDescription: "it runs") { $0.state = "RUNNING" },
        OtherCase(
            testDescription: "the other waits as well",
            applications: [
                .init(number: 3, state: "ACCEPTED", staged: ClusterIDHolderTests.staged, container: "RUNNING")
            ]
        ) { _ in },
        OtherCase(testDescription: "the other has ended", applications: [.init(number: 3, state: "KILLED")]) { _ in },
    ])
    func whoWaitsForSomethingElseIsNotTakenForThat(_ example: OtherCase) async throws {
        var waiting = Self.waiting
        example.change(&waiting)
        #expect(try await find(GuardWorld(applications: example.applications + [waiting])) == nil)
    }
}
