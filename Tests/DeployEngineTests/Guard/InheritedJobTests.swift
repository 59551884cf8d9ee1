import DeployEngine
import HadoopRecords
import ResourceManager
import TestSupport
import Testing

@Suite struct InheritedJobTests {
    /// The job's id of the cluster id `Prod`.
    private static let own = "00000000002617770000000000000000"

    /// A running application, the job's graph in the storage, and whether that is an older one's.
    struct JobCase: CustomTestStringConvertible {
        let testDescription: String
        var clusterID = "Prod"
        var job = InheritedJobTests.own
        var started: Int64 = 2000
        var files = ["/ha/Prod/submittedJobGraph1": ""]
        let isInherited: Bool
    }

    @Test(arguments: [
        JobCase(testDescription: "the graph is older than the application", isInherited: true),
        JobCase(testDescription: "the graph is its own", started: 500, isInherited: false),
        JobCase(testDescription: "no graph", files: [:], isInherited: false),
        JobCase(
            testDescription: "two graphs",
            files: ["/ha/Prod/submittedJobGraph1": "", "/ha/Prod/submittedJobGraph2": ""],
            isInherited: false),
        JobCase(testDescription: "a job of another id", job: String(repeating: "a", count: 32), isInherited: false),
        JobCase(testDescription: "a cluster id of its own", clusterID: "application_17_0003", isInherited: false),
    ])
    func anOlderApplicationsJobIsRecognised(_ example: JobCase) async throws {
        try await withWireServer { server in
            var application = GuardWorld.Application(number: 3, configuration: GuardWorld.settings(example.clusterID))
            application.startedTime = example.started
            application.job = example.job
            GuardWorld(applications: [application], files: example.files, modified: 1000).serve(server)
            let cluster = try Wire.cluster(at: server)
            let seen = try #require(try await cluster.resourceManager.application(application.id))
            let found = await Explainer(cluster: cluster).explanation(of: seen).flatMap {
                $0.code == "inherited-job" ? $0 : nil
            }
            #expect((found != nil) == example.isInherited)
            if let found { #expect(found.summary.contains(Self.own) && found.since == 1000) }
        }
    }
}
