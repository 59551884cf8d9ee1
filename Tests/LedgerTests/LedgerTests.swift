import Diagnostics
import HadoopRecords
import Ledger
import LocalFiles
import TestSupport
import Testing

@Suite struct LedgerTests {
    let application = ApplicationID(clusterTimestamp: 1_795_246_195_732, number: 12)

    @Test func aDeploymentIsTheSameInAnotherConnection() async throws {
        try await withTemporaryFolder { folder in
            let ledger = try await Ledger(at: folder.path / "ledger.db")
            let began = try await ledger.begin(.sample(key: "nightly", plan: Array(#"{"queue":"ü"}"#.utf8)))
            guard case .started(let record) = began else {
                Issue.record("\(began)")
                return
            }
            #expect(record.stage == .planned)
            #expect(record.owner == .current())
            #expect(record.idempotencyKey == "nightly")
            #expect(record.plan == Array(#"{"queue":"ü"}"#.utf8))
            let staging = HDFSPath(scheme: "hdfs", authority: "nn:8020", path: "/user/etl/.flink/\(application)")
            try await ledger.update(
                record.id, stage: .submitting, applicationID: application, stagingFolder: staging)
            let changed = try await ledger.record(record.id)
            #expect(changed.stage == .submitting)
            #expect(changed.applicationID == application)
            #expect(changed.stagingFolder == staging)
            #expect(changed.plan == record.plan)
            #expect(changed.createdAt == record.createdAt)

            let other = try await Ledger(at: folder.path / "ledger.db")
            #expect(try await other.record(record.id) == changed)
            #expect(try await other.record(applicationID: application) == changed)
            #expect(
                try await other.record(idempotencyKey: "nightly", user: "etl", cluster: "rm1:8088") == changed)
        }
    }

    @Test func eachStageIsAnEvent() async throws {
        try await withTemporaryFolder { folder in
            let ledger = try await Ledger(at: folder.path / "ledger.db")
            let id = try await ledger.begin(.sample()).record.id
            try await ledger.update(id, stage: .staging, detail: "35 files")
            try await ledger.update(id, flinkVersion: "1.20.5")
            try await ledger.update(id, stage: .staging)
            try await ledger.note("retry", #"{"attempt":2}"#, of: id)
            try await ledger.update(id, stage: .ended, outcome: "it ran", finalStatus: .succeeded)
            let events = try await ledger.events(of: id)
            #expect(events.map(\.kind) == ["planned", "staging", "retry", "ended", "released"])
            #expect(events.map(\.detail) == [nil, "35 files", #"{"attempt":2}"#, "it ran", nil])
            #expect(events.allSatisfy { $0.deployment == id })
            #expect(try await ledger.record(id).finalStatus == .succeeded)
        }
    }

    @Test func anEndedDeploymentStaysEnded() async throws {
        try await withTemporaryFolder { folder in
            let ledger = try await Ledger(at: folder.path / "ledger.db")
            let id = try await ledger.begin(.sample()).record.id
            try await ledger.update(id, stage: .ended, outcome: "killed", finalStatus: .killed)
            let late = try await ledger.update(id, stage: .running)
            #expect(late.stage == .ended)
            #expect(late.outcome == "killed")
            #expect(try await ledger.events(of: id).map(\.kind) == ["planned", "ended", "released"])
            #expect(try await !ledger.takeOver(id, from: nil))
        }
    }

    @Test func aSubmittedDeploymentOnlyGoesOn() async throws {
        try await withTemporaryFolder { folder in
            let ledger = try await Ledger(at: folder.path / "ledger.db")
            let id = try await ledger.begin(.sample()).record.id
            try await ledger.update(id, stage: .submitting)
            #expect(try await ledger.update(id, stage: .staging).stage == .staging)
            try await ledger.update(id, stage: .executing)
            #expect(try await ledger.update(id, stage: .accepted).stage == .executing)
            #expect(try await ledger.events(of: id).map(\.kind) == ["planned", "submitting", "staging", "executing"])
        }
    }

    @Test func whatIsNotThereIsNotFound() async throws {
        try await withTemporaryFolder { folder in
            let ledger = try await Ledger(at: folder.path / "ledger.db")
            let id = DeploymentID(rawValue: 7)
            let error = await #expect(throws: DeployError.self) { try await ledger.update(id, stage: .staged) }
            #expect(error?.code == .inputNotFound)
            #expect(error?.message == "\(folder.path)/ledger.db has no deployment 7")
            #expect(try await ledger.record(applicationID: application) == nil)
            #expect(try await ledger.record(idempotencyKey: "k", user: "etl", cluster: "rm1:8088") == nil)
            #expect(try await ledger.events(of: id) == [])
            await #expect(throws: DeployError.self) { try await ledger.note("retry", of: id) }
        }
    }

    @Test func stagesAreInOrder() {
        #expect(DeploymentStage.allCases.sorted() == DeploymentStage.allCases)
        #expect(DeploymentStage.allCases.filter(\.isLast) == [.ended, .undone])
    }
}
