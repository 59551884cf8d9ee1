import FoundationEssentials
import HadoopRecords
import Ledger
import LocalFiles
import TestSupport
import Testing

/// Deployments that are started again after a failure, in the ledger.
@Suite struct RestartLedgerTests {
    private static func new(restartOf id: DeploymentID? = nil) -> NewDeployment {
        var new = NewDeployment.sample()
        new.wish = NewWish(
            kind: "application", cluster: "test", request: [], createdBy: "airflow", restarts: true, restartOf: id)
        return new
    }

    /// - Returns: a ledger with a deployment that has ended and is to be started again.
    private static func with(_ body: (Ledger, DeploymentID) async throws -> Void) async throws {
        try await withTemporaryFolder { folder in
            let ledger = try await Ledger(at: folder.path / "ledger.db")
            let id = try await ledger.begin(new()).record.id
            try await ledger.update(id, stage: .ended, finalStatus: .failed)
            try await body(ledger, id)
        }
    }

    private static func restart(_ id: DeploymentID, _ ledger: Ledger) async throws -> BeginResult {
        try await ledger.restart(id, as: new(restartOf: id), kind: "restarting", "why", by: "service")
    }

    @Test func oneThatFailedIsGoneOnWithOnce() async throws {
        try await Self.with { ledger, id in
            #expect(try await ledger.restartable(on: "rm1:8088", ended: true).map(\.0.id) == [id])
            guard case .started(let next) = try await Self.restart(id, ledger) else {
                Issue.record("it was not started")
                return
            }
            #expect(try await Self.restart(id, ledger) == .existing(next))
            #expect(try await ledger.wish(of: next.id)?.restartOf == id)
            #expect(try await ledger.restartable(on: "rm1:8088", ended: true).isEmpty)
            #expect(try await ledger.restartable(on: "rm1:8088", ended: false).map(\.0.id) == [next.id])
            #expect(try await ledger.events(of: id).filter { $0.kind == "restarting" }.map(\.detail) == ["why"])
        }
    }

    @Test func theRestartsThatLedToOneAreCounted() async throws {
        try await Self.with { ledger, first in
            var id = first
            for count in 0..<3 {
                #expect(try await ledger.restarts(of: id, since: nil) == count)
                id = try await Self.restart(id, ledger).record.id
                try await ledger.update(id, stage: .ended, finalStatus: .failed)
            }
            #expect(try await ledger.restarts(of: id, since: .now.addingTimeInterval(-3600)) == 3)
            #expect(try await ledger.restarts(of: id, since: .now.addingTimeInterval(3600)) == 0)
        }
    }

    @Test func whatIsDecidedAgainstStaysSo() async throws {
        try await Self.with { ledger, id in
            try await ledger.endRestarts(of: id, kind: "restart-withheld", "why", by: "service")
            #expect(try await ledger.restartable(on: "rm1:8088", ended: true).isEmpty)
            #expect(try await ledger.events(of: id).last?.kind == "restart-withheld")
        }
    }

    @Test func whatIsKnownOfCheckpointsIsKept() async throws {
        try await Self.with { ledger, id in
            try await ledger.remember(checkpoint: nil, folder: "hdfs:///c/1", of: id)
            try await ledger.remember(checkpoint: "hdfs:///c/1/chk-2", folder: nil, of: id)
            let known = try await ledger.wish(of: id)
            #expect(known?.checkpointFolder == "hdfs:///c/1")
            #expect(known?.checkpoint == "hdfs:///c/1/chk-2")
        }
    }
}
