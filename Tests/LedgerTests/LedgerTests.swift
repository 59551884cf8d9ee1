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
}
