import Diagnostics
import HadoopRecords
import Ledger
import LocalFiles
import TestSupport
import Testing

@Suite struct JobRunTests {
    private static func sample(_ digit: Character = "a", key: String? = nil, digest: String = "1") -> NewJobRun {
        NewJobRun(
            job: String(repeating: digit, count: 32), place: "application_17_0002",
            applicationID: ApplicationID("application_17_0002"), user: "etl", program: "clicks.jar",
            idempotencyKey: key,
            requestDigest: digest, stagingFolder: HDFSPath("hdfs://nn/user/etl/.flink/x"))
    }

    @Test func aJobIsKnownBeforeItIsHandedOver() async throws {
        try await withTemporaryFolder { folder in
            let path = folder.path / "ledger.db"
            guard case .started(let record) = try await Ledger(at: path).begin(Self.sample()) else {
                Issue.record("it was there")
                return
            }
            #expect(record.state == .asked)
            #expect(record.owner != nil)
            #expect(record.stagingFolder == HDFSPath("hdfs://nn/user/etl/.flink/x"))
            #expect(try await Ledger(at: path).jobRun(record.job) == record)
        }
    }

    @Test func aKeyFindsItsJobUntilThatWasRefused() async throws {
        try await withTemporaryFolder { folder in
            let ledger = try await Ledger(at: folder.path / "ledger.db")
            let first = try await ledger.begin(Self.sample("a", key: "daily"))
            guard case .existing(let known) = try await ledger.begin(Self.sample("b", key: "daily")) else {
                Issue.record("it was not there")
                return
            }
            #expect(.started(known) == first)
            let error = await #expect(throws: DeployError.self) {
                try await ledger.begin(Self.sample("c", key: "daily", digest: "2"))
            }
            #expect(error?.code == .idempotencyConflict)
            try await ledger.settle(job: known.job, as: .refused, release: true)
            guard case .started = try await ledger.begin(Self.sample("d", key: "daily", digest: "2")) else {
                Issue.record("it was there")
                return
            }
        }
    }

    @Test func whatHasEndedStaysSo() async throws {
        try await withTemporaryFolder { folder in
            let ledger = try await Ledger(at: folder.path / "ledger.db")
            _ = try await ledger.begin(Self.sample())
            let job = Self.sample().job
            #expect(try await ledger.settle(job: job, as: .submitted).owner != nil)
            #expect(try await ledger.settle(job: job, as: .ended, release: true).owner == nil)
            #expect(try await ledger.settle(job: job, as: .submitted).state == .ended)
        }
    }

    @Test func onlyWhatADeadProcessLeftIsLookedFor() async throws {
        try await withTemporaryFolder { folder in
            let path = folder.path / "ledger.db"
            let own = ProcessIdentity.current()
            let dead = ProcessIdentity(
                pid: own.pid, startTime: own.startTime &- 1, host: own.host, boot: own.boot, namespace: own.namespace)
            let gone = try await Ledger(at: path, process: dead)
            _ = try await gone.begin(Self.sample("a"))
            _ = try await gone.begin(Self.sample("b"))
            try await gone.settle(job: Self.sample("b").job, as: .submitted)
            let ledger = try await Ledger(at: path)
            _ = try await ledger.begin(Self.sample("c"))
            let found = try await ledger.orphanedJobRuns(at: "application_17_0002", user: "etl")
            #expect(found.map(\.job) == [Self.sample("a").job])
            #expect(try await ledger.orphanedJobRuns(at: "other:8081", user: "etl").isEmpty)
        }
    }
}
