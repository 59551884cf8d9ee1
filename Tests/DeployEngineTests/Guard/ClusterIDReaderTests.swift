import DeployEngine
import FlinkDeployment
import HadoopRecords
import TestSupport
import Testing

@Suite struct ClusterIDReaderTests {
    private typealias Application = GuardWorld.Application

    private func facts(_ world: GuardWorld, besides own: Int? = nil) async throws -> ClusterIDFacts {
        try await withWireServer { server in
            world.serve(server)
            let place = try #require(GuardWorld.place("Prod"))
            return await ClusterIDReader(cluster: try Wire.cluster(at: server), patience: .seconds(300)).facts(
                of: place, type: "Apache Flink", besides: own.map { ApplicationID(clusterTimestamp: 17, number: $0) })
        }
    }

    private var tag: String { GuardWorld.place("Prod")?.tag ?? "" }

    /// A live application, and whether it is found to have the id; nil where that cannot be told.
    struct HolderCase: CustomTestStringConvertible {
        let testDescription: String
        let application: GuardWorld.Application
        let holds: Bool?
    }

    @Test(arguments: [
        HolderCase(
            testDescription: "of another client, with the id",
            application: .init(number: 3, configuration: GuardWorld.settings("Prod")), holds: true),
        HolderCase(
            testDescription: "of another client, with the id in other case",
            application: .init(number: 3, configuration: GuardWorld.settings("prod")), holds: false),
        HolderCase(
            testDescription: "without high availability",
            application: .init(number: 3, configuration: ["high-availability.cluster-id": "Prod"]), holds: false),
        HolderCase(
            testDescription: "with the id under its old name",
            application: .init(
                number: 3,
                configuration: GuardWorld.settings.merging(["recovery.zookeeper.path.namespace": "/Prod"]) { $1 }),
            holds: true),
        HolderCase(testDescription: "that does not answer", application: .init(number: 3), holds: nil),
        HolderCase(
            testDescription: "with our tag, that does not answer",
            application: .init(number: 3, tags: GuardWorld.place("Prod")?.tag ?? "", configuration: nil), holds: true),
        HolderCase(
            testDescription: "with our tag, which says another id",
            application: .init(
                number: 3, tags: GuardWorld.place("Prod")?.tag ?? "", configuration: GuardWorld.settings("prod")),
            holds: false),
        HolderCase(
            testDescription: "with our tag and a type of its own, not yet running",
            application: .init(number: 3, state: "ACCEPTED", tags: GuardWorld.place("Prod")?.tag ?? "", type: "etl"),
            holds: true),
        HolderCase(
            testDescription: "not yet running, whose staged configuration can be read",
            application: .init(
                number: 3, state: "ACCEPTED",
                staged: [
                    "application_17_0003-flink-conf.yaml42.tmp": """
                    high-availability: zookeeper
                    high-availability.cluster-id: Prod
                    high-availability.zookeeper.quorum: zk:2181

                    """
                ]), holds: true),
        HolderCase(
            testDescription: "not yet running, with another id",
            application: .init(
                number: 3, state: "ACCEPTED",
                staged: [
                    "application_17_0003-config.yaml42.tmp":
                        #"{"high-availability.type": "zookeeper", "high-availability.cluster-id": "application_17_0003"}"#
                ]), holds: false),
        HolderCase(
            testDescription: "not yet running, which nobody else may look into",
            application: .init(number: 3, state: "ACCEPTED"), holds: nil),
        HolderCase(
            testDescription: "of another type", application: .init(number: 3, type: "MAPREDUCE"), holds: false),
    ])
    func whoHasTheID(_ example: HolderCase) async throws {
        let facts = try await facts(GuardWorld(applications: [example.application]))
        #expect(facts.holders.map(\.id.number) == (example.holds == true ? [3] : []))
        #expect(facts.silent.map(\.number) == (example.holds == nil ? [3] : []))
    }

    @Test func theOldestComesFirstAndTheApplicationItselfDoesNotCount() async throws {
        let world = GuardWorld(
            applications: [3, 5, 9].map { .init(number: $0, tags: tag, configuration: GuardWorld.settings("Prod")) })
        #expect(try await facts(world, besides: 5).holders.map(\.id.number) == [3, 9])
    }

    @Test func aHundredApplicationsAreAskedAbreast() async throws {
        let world = GuardWorld(
            applications: (1...100).map {
                .init(number: $0, configuration: GuardWorld.settings($0 == 77 ? "Prod" : "application_17_\($0)"))
            })
        #expect(try await facts(world).holders.map(\.id.number) == [77])
    }

    @Test func whatEndedApplicationsHaveLeftIsRead() async throws {
        let world = GuardWorld(
            files: ["/ha/Prod/submittedJobGraph1": "", "/ha/job-result-store/Prod/aa_DIRTY.json": "{}"])
        let facts = try await facts(world)
        #expect(facts == ClusterIDFacts(storage: ["submittedJobGraph1"], results: ["aa_DIRTY.json"]))
        #expect(try await self.facts(GuardWorld()) == ClusterIDFacts())
    }

    @Test func aFolderThatIsClosedIsNotTakenForAnEmptyOne() async throws {
        let facts = try await facts(GuardWorld(closed: ["/ha/Prod"]))
        #expect(facts.storage == nil)
        #expect(facts.results == [])
    }

    @Test(
        arguments: [
            (GuardWorld(files: ["/ha/Prod/x": ""]), nil), (GuardWorld(), nil),
            (GuardWorld(closed: ["/ha"]), "Permission denied: user=me"),
            (GuardWorld(closed: ["/"]), "Permission denied: user=me"),
        ] as [(GuardWorld, String?)])
    func whoMayWriteIntoTheStorage(_ world: GuardWorld, _ refusal: String?) async throws {
        try await withWireServer { server in
            world.serve(server)
            let folder = try #require(HDFSPath("hdfs:///ha/new"))
            #expect(try await StorageAccess(cluster: Wire.cluster(at: server)).refusal(folder) == refusal)
        }
    }
}
