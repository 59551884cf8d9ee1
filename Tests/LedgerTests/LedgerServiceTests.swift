import Diagnostics
import FoundationEssentials
import Ledger
import LocalFiles
import TestSupport
import Testing

/// One service a ledger, and what it asked the ledger to remember.
@Suite struct LedgerServiceTests {
    private static let elsewhere = ProcessIdentity(
        pid: 7, startTime: 1, host: "a-container-that-is-gone", boot: "b", namespace: "pid:[1]")

    @Test func aSecondServiceIsRefusedUntilTheFirstResigns() async throws {
        try await withTemporaryFolder { folder in
            let path = folder.path / "ledger.db"
            let (first, second) = (try await Ledger(at: path), try await Ledger(at: path))
            try await first.becomeService()
            await #expect {
                try await second.becomeService()
            } throws: {
                ($0 as? DeployError)?.code == .refusedByGuard
            }
            try await first.resignService()
            try await second.becomeService()
        }
    }

    @Test func whatADeadServiceOfAnotherContainerOwnedIsFree() async throws {
        try await withTemporaryFolder { folder in
            let path = folder.path / "ledger.db"
            var dead: Ledger? = try await Ledger(at: path, process: Self.elsewhere)
            try await dead?.becomeService()
            let id = try await dead?.begin(.sample()).record.id
            // The lock ends with its process; here with the actor.
            dead = nil
            let next = try await Ledger(at: path)
            let known = try #require(id)
            #expect(try await next.record(known).owner?.state == .unknown)
            try await next.becomeService()
            #expect(try await next.record(known).owner?.state == .gone)
        }
    }

    @Test(arguments: [
        (DeploymentStage.running, DeploymentStage.accepted, true), (.running, .running, false),
        (.executing, .running, true), (.ended, .executing, true), (.accepted, .accepted, false),
        (.executing, .ended, false),
    ]) func aDeadlineIsForWhatIsAwaited(awaited: DeploymentStage, reached: DeploymentStage, isPassed: Bool) async throws
    {
        try await withTemporaryFolder { folder in
            let ledger = try await Ledger(at: folder.path / "ledger.db")
            var new = NewDeployment.sample()
            new.wish = NewWish(
                kind: "application", cluster: "test", request: [], createdBy: "airflow", deadline: .now,
                awaited: awaited)
            let id = try await ledger.begin(new).record.id
            try await ledger.update(id, stage: reached)
            let later = Date.now.addingTimeInterval(1)
            #expect(try await ledger.passedDeadlines(on: "rm1:8088", at: later).map(\.0) == (isPassed ? [id] : []))
            #expect(try await ledger.passedDeadlines(on: "rm1:8088", at: later).isEmpty)
        }
    }
}
