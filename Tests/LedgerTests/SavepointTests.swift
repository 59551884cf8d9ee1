import Diagnostics
import HadoopRecords
import Ledger
import LocalFiles
import TestSupport
import Testing

@Suite struct SavepointTests {
    private static func sample(_ digit: Character = "b", job: Character = "a") -> NewSavepoint {
        NewSavepoint(
            triggerID: String(repeating: digit, count: 32), kind: .stop, cluster: "rm1:8088", user: "etl",
            applicationID: ApplicationID("application_17_0002"), jobManager: "http://nm1:4711",
            job: String(repeating: job, count: 32), jobName: "clicks", folder: "hdfs:///sp", format: "NATIVE",
            drain: true)
    }

    @Test func whatIsAskedForIsKnownToTheNextProcess() async throws {
        try await withTemporaryFolder { folder in
            let path = folder.path / "ledger.db"
            let record = try await Ledger(at: path).begin(Self.sample())
            #expect(record.state == .asked)
            #expect(record.kind == .stop)
            #expect(record.drain)
            #expect(record.applicationID == ApplicationID("application_17_0002"))
            #expect(record.path == nil)
            #expect(try await Ledger(at: path).openSavepoints() == [record])
        }
    }

    @Test func whatWasRemovedIsKnownToBe() async throws {
        try await withTemporaryFolder { folder in
            let ledger = try await Ledger(at: folder.path / "ledger.db")
            let (first, second) = (try await ledger.begin(Self.sample()), try await ledger.begin(Self.sample("c")))
            try await ledger.settle(savepoint: first.triggerID, as: .completed, path: "hdfs:///sp/1")
            try await ledger.settle(savepoint: second.triggerID, as: .completed, path: "hdfs:///sp/2")
            try await ledger.dispose(savepoint: "hdfs:///sp/1")
            #expect(try await ledger.savepoints(10).map(\.state) == [.completed, .disposed])
        }
    }

    @Test func whatIsSettledIsNotOpenAndStays() async throws {
        try await withTemporaryFolder { folder in
            let ledger = try await Ledger(at: folder.path / "ledger.db")
            let first = try await ledger.begin(Self.sample())
            let second = try await ledger.begin(Self.sample("c"))
            let done = try await ledger.settle(savepoint: first.triggerID, as: .completed, path: "hdfs:///sp/1")
            #expect(done.state == .completed)
            #expect(done.path == "hdfs:///sp/1")
            let late = try await ledger.settle(savepoint: first.triggerID, as: .failed, reason: "late")
            #expect(late == done)
            #expect(try await ledger.openSavepoints() == [second])
            #expect(try await ledger.savepoints(10).map(\.triggerID) == [second.triggerID, first.triggerID])
        }
    }

    @Test func whatNobodyCouldTellMayBeFoundLater() async throws {
        try await withTemporaryFolder { folder in
            let ledger = try await Ledger(at: folder.path / "ledger.db")
            let record = try await ledger.begin(Self.sample())
            try await ledger.settle(savepoint: record.triggerID, as: .unknown, reason: "gone")
            let found = try await ledger.settle(savepoint: record.triggerID, as: .completed, path: "hdfs:///sp/1")
            #expect(found.state == .completed)
            #expect(found.reason == nil)
        }
    }

    @Test func aTriggerIDIsWrittenOnce() async throws {
        try await withTemporaryFolder { folder in
            let ledger = try await Ledger(at: folder.path / "ledger.db")
            _ = try await ledger.begin(Self.sample())
            await #expect(throws: DeployError.self) { try await ledger.begin(Self.sample()) }
            let error = await #expect(throws: DeployError.self) {
                try await ledger.savepoint(String(repeating: "0", count: 32))
            }
            #expect(error?.code == .inputNotFound)
        }
    }
}
