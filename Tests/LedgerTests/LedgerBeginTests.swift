import Diagnostics
import Ledger
import LocalFiles
import TestSupport
import Testing

@Suite struct LedgerBeginTests {
    @Test func aKnownKeyFindsItsRecord() async throws {
        try await withTemporaryFolder { folder in
            let ledger = try await Ledger(at: folder.path / "ledger.db")
            let first = try await ledger.begin(.sample(key: "k")).record
            let changed = try await ledger.update(first.id, stage: .staged)
            #expect(try await ledger.begin(.sample(key: "k")) == .existing(changed))
        }
    }

    @Test func aKnownKeyWithAnotherRequestIsRefused() async throws {
        try await withTemporaryFolder { folder in
            let ledger = try await Ledger(at: folder.path / "ledger.db")
            _ = try await ledger.begin(.sample(key: "k", digest: "d1"))
            let error = await #expect(throws: DeployError.self) {
                try await ledger.begin(.sample(key: "k", digest: "d2"))
            }
            #expect(error?.code == .idempotencyConflict)
            #expect(error?.message == "the idempotency key k belongs to another request, that of deployment 1")
            #expect(try await ledger.recent(10).count == 1)
        }
    }

    @Test func aKeyIsOfOneUserAndOneCluster() async throws {
        try await withTemporaryFolder { folder in
            let ledger = try await Ledger(at: folder.path / "ledger.db")
            let deployments: [NewDeployment] = [
                .sample(key: "k"), .sample(key: "k", user: "other"), .sample(key: "k", cluster: "rm2:8088"),
                .sample(), .sample(),
            ]
            for deployment in deployments { _ = try await ledger.begin(deployment) }
            #expect(try await ledger.recent(10).map(\.id.rawValue) == [5, 4, 3, 2, 1])
            #expect(try await ledger.recent(2).map(\.id.rawValue) == [5, 4])
        }
    }

    @Test func aDeploymentThatWasUndoneFreesItsKey() async throws {
        try await withTemporaryFolder { folder in
            let ledger = try await Ledger(at: folder.path / "ledger.db")
            let first = try await ledger.begin(.sample(key: "k", digest: "d1")).record
            try await ledger.update(first.id, stage: .undone, outcome: "the queue is stopped")
            let second = try await ledger.begin(.sample(key: "k", digest: "d2"))
            guard case .started(let record) = second else {
                Issue.record("\(second)")
                return
            }
            #expect(record.id > first.id)
            let found = try await ledger.record(idempotencyKey: "k", user: "etl", cluster: "rm1:8088")
            #expect(found == record)
        }
    }

    /// As two processes would, each ledger has a connection of its own.
    @Test func ofManyThatComeWithOneKeyOneStarts() async throws {
        try await withTemporaryFolder { folder in
            let path = folder.path / "ledger.db"
            let results = try await withThrowingTaskGroup(of: BeginResult.self) { group in
                for _ in 0..<12 { group.addTask { try await Ledger(at: path).begin(.sample(key: "k")) } }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            let started = results.filter { if case .started = $0 { true } else { false } }
            #expect(started.count == 1)
            #expect(Set(results.map(\.record)).count == 1)
        }
    }
}
