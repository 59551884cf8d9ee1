import Diagnostics
import FlinkREST
import FoundationEssentials
import HadoopRecords
import LocalFiles
import NodeManager
import TestSupport
import Testing

@testable import DeployEngine
@testable import DeployService
@testable import Ledger

/// What is really encoded has every member of its schema, and no other.
@Suite struct DocumentSchemaTests {
    private static let explanation = Explanation(
        code: "am-limit", summary: "waits", evidence: [.init("scheduler", "full")], cure: "wait", since: 1,
        waitsFor: ApplicationID(clusterTimestamp: 1, number: 2))

    private static func job() throws -> JobOverview {
        JobOverview(
            id: try #require(JobID(String(repeating: "0f", count: 16))), name: "clicks", state: .running, startTime: 1,
            endTime: 2, tasks: 1, tasksByState: [.running: 1])
    }

    private static let report = ApplicationReport(
        applicationID: ApplicationID(clusterTimestamp: 1, number: 2), name: "clicks", user: "ada", queue: "default",
        type: "Apache Flink", state: .running, finalStatus: .undefined, trackingURL: "http://a:1/", startedTime: 1,
        allocated: Resource(memory: 1, vCores: 1), runningContainers: 1)

    @Test func deployments() throws {
        let document = DeploymentDocument(
            id: "d-1", kind: "session", name: "a", cluster: "test", flinkVersion: "1.20.5",
            applicationID: "application_1_0001", state: .running, yarnState: "RUNNING", finalStatus: "UNDEFINED",
            jobs: [try Self.job()], webInterface: "http://a:1/", queue: "default", user: "ada", createdAt: .now,
            updatedAt: .now, unreachableSince: .now, explanation: Self.explanation)
        #expect(try SchemaCheck.mistakes(document, "Deployment") == [])
        #expect(try SchemaCheck.mistakes(Page([document], next: "d-1"), "DeploymentPage") == [])
        #expect(try SchemaCheck.mistakes(ExplanationAnswer(explanation: Self.explanation), "ExplanationAnswer") == [])
        #expect(try SchemaCheck.mistakes(ExplanationAnswer(explanation: nil), "ExplanationAnswer") == [])
    }

    @Test func applications() throws {
        let sight = Sight(Self.report, jobs: [try Self.job()], unreachableSince: .now)
        let document = ApplicationDocument(sight, cluster: "test", reach: Reach(), nil)
        #expect(try SchemaCheck.mistakes(Page([document]), "ApplicationPage") == [])
        let bare = Sight(
            ApplicationReport(
                applicationID: Self.report.applicationID, name: "", user: "", queue: "", type: "", state: .new,
                finalStatus: .undefined))
        let empty = ApplicationDocument(bare, cluster: "test", reach: Reach(), nil)
        #expect(try SchemaCheck.mistakes(empty, "Application", isComplete: false) == [])
    }

    @Test(arguments: [true, false]) func events(isExplained: Bool) throws {
        let json = String(decoding: try JSONEncoder().encode(Self.explanation), as: UTF8.self)
        let event = try JSONDecoder().decode(
            DeploymentEvent.self,
            from: Data(
                JSONEncoder().encode([
                    "kind": JSONValue.text(isExplained ? "explained" : "running"), "number": .integer(1),
                    "deployment": .integer(1), "time": .integer(1),
                    "detail": isExplained ? .text(json) : .null,
                ])))
        let passage = EventPassage(
            event: event, before: isExplained ? .accepted : nil, finalStatus: nil, yarnState: nil)
        #expect(try SchemaCheck.mistakes(EventDocument(passage), "Event") == [])
    }

    @Test func jobs() async throws {
        #expect(try SchemaCheck.mistakes(Page([try Self.job()]), "JobPage") == [])
        let checkpoint = Checkpoint(
            id: 1, status: .completed, isSavepoint: false, triggered: 1, duration: 1, stateSize: 1, checkpointedSize: 1,
            path: "hdfs:///c", failure: "none")
        let statistics = CheckpointStatistics(
            completed: 1, inProgress: 0, failed: 0, restored: 0, history: [checkpoint], latestSavepoint: checkpoint,
            restoredFrom: "hdfs:///s")
        #expect(try SchemaCheck.mistakes(statistics, "Checkpoints") == [])
        #expect(try SchemaCheck.mistakes(DisposalDocument(path: "hdfs:///s", application: nil), "Disposal") == [])
        try await withTemporaryFolder { folder in
            let ledger = try await Ledger(at: folder.path / "ledger.db")
            let savepoint = try await ledger.begin(
                NewSavepoint(
                    triggerID: "1", kind: .savepoint, cluster: nil, user: "ada", applicationID: nil, jobManager: "a:1",
                    job: "1", jobName: "clicks", folder: nil, format: nil, drain: false))
            #expect(try SchemaCheck.mistakes(SavepointDocument(savepoint), "Savepoint") == [])
        }
    }

    @Test func logsAndFindings() throws {
        let container = LoggedContainer(
            container: try #require(ContainerID("container_1_0001_01_000001")), node: "a:1", place: .node,
            files: [LogFile(name: "jobmanager.log", size: 1, modified: "now")])
        #expect(try SchemaCheck.mistakes(Page([container]), "LoggedContainerPage") == [])
        let finding = Finding("queue-unknown", .fails, "seen", hint: "hint", origin: .file(path: "a", line: 1))
        let findings = ClusterFindings(
            cluster: "test", at: .now, examinations: [Examination("ResourceManager", [finding])])
        #expect(try SchemaCheck.mistakes(Page([findings]), "ClusterFindingsPage") == [])
        #expect(APISchemas.names(of: "Plan") == ["plan", "findings", "request", "rehearsal"])
    }

    @Test func theOthers() throws {
        let hash = try #require(FileHash(String(repeating: "a", count: 64)))
        #expect(try SchemaCheck.mistakes(FileDocument(hash, bytes: 1, isComplete: true), "File") == [])
        #expect(try SchemaCheck.mistakes(HealthDocument(status: "ok"), "Health") == [])
        #expect(try SchemaCheck.mistakes(ProblemDocument(DeployError(.usage, "wrong", hint: "right")), "Problem") == [])
        for code in DeployError.Code.allCases {
            #expect(try SchemaCheck.mistakes(ProblemDocument(DeployError(code, "wrong")), "Problem") == [])
        }
    }
}
