import Glibc
import Ledger
import LocalFiles
import Subprocesses
import TestSupport
import Testing

@Suite struct LedgerOrphansTests {
    /// A ledger with a deployment at each stage, all left by a process that was killed.
    private func ledgerOfADeadProcess(in folder: TemporaryFolder) async throws -> LocalPath {
        let path = folder.path / "ledger.db"
        let child = try Subprocess.start("sleep", ["600"])
        defer { child.kill() }
        let ledger = try await Ledger(at: path, process: #require(ProcessIdentity.running(pid: child.pid)))
        for stage in DeploymentStage.allCases {
            let record = try await ledger.begin(.sample(digest: stage.rawValue)).record
            try await ledger.update(record.id, stage: stage)
        }
        let observer = try await Ledger(at: path)
        #expect(try await observer.orphans(user: "etl", cluster: "rm1:8088") == [])
        child.signal(SIGKILL)
        _ = await child.wait()
        return path
    }

    @Test func whatADeadProcessLeftBeforeItRanIsAnOrphan() async throws {
        try await withTemporaryFolder { folder in
            let ledger = try await Ledger(at: try await ledgerOfADeadProcess(in: folder))
            let orphans = try await ledger.orphans(user: "etl", cluster: "rm1:8088")
            #expect(
                orphans.map(\.stage) == [.planned, .staging, .staged, .submitting, .submitted, .accepted])
            #expect(try await ledger.orphans(user: "other", cluster: "rm1:8088") == [])
            #expect(try await ledger.orphans(user: "etl", cluster: "rm2:8088") == [])
        }
    }

    @Test func whatWasReleasedIsNoOrphan() async throws {
        try await withTemporaryFolder { folder in
            let path = folder.path / "ledger.db"
            let gone = ProcessIdentity(
                pid: .max, startTime: 1, host: ProcessIdentity.current().host, boot: "another", namespace: "")
            let ledger = try await Ledger(at: path, process: gone)
            let record = try await ledger.begin(.sample()).record
            #expect(try await ledger.orphans(user: "etl", cluster: "rm1:8088") == [record])
            let released = try await ledger.update(record.id, stage: .accepted, release: true)
            #expect(released.owner == nil)
            #expect(try await ledger.orphans(user: "etl", cluster: "rm1:8088") == [])
            #expect(try await ledger.events(of: record.id).map(\.kind) == ["planned", "accepted", "released"])
        }
    }

    @Test func ofManyThatTakeAnOrphanOverOneDoes() async throws {
        try await withTemporaryFolder { folder in
            let path = try await ledgerOfADeadProcess(in: folder)
            let orphan = try #require(
                try await Ledger(at: path).orphans(user: "etl", cluster: "rm1:8088").first)
            let taken = try await withThrowingTaskGroup(of: Bool.self) { group in
                for number in 1...8 {
                    group.addTask {
                        let process = ProcessIdentity(
                            pid: Int32(number), startTime: 1, host: "h", boot: "b", namespace: "n")
                        return try await Ledger(at: path, process: process).takeOver(orphan.id, from: orphan.owner)
                    }
                }
                return try await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
            }
            #expect(taken == 1)
            let ledger = try await Ledger(at: path)
            #expect(try await ledger.record(orphan.id).owner?.host == "h")
            let last = try #require(try await ledger.events(of: orphan.id).last)
            #expect(last.kind == "taken-over")
            #expect(last.detail == "from process \(orphan.owner?.pid ?? 0) on \(orphan.owner?.host ?? "")")
            #expect(!(try await ledger.orphans(user: "etl", cluster: "rm1:8088").contains { $0.id == orphan.id }))
        }
    }

    @Test func whatNobodyOwnsCanBeTaken() async throws {
        try await withTemporaryFolder { folder in
            let ledger = try await Ledger(at: folder.path / "ledger.db")
            let record = try await ledger.begin(.sample()).record
            try await ledger.update(record.id, release: true)
            #expect(try await !ledger.takeOver(record.id, from: .current()))
            #expect(try await ledger.takeOver(record.id, from: nil))
            #expect(try await ledger.record(record.id).owner == .current())
        }
    }
}
