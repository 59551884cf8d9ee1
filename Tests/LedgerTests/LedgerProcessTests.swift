import Glibc
import Ledger
import LocalFiles
import SQLiteStore
import TestSupport
import Testing

/// Other processes are exit tests: this program, started again for one closure.
@Suite struct LedgerProcessTests {
    /// The kill comes from another thread, somewhere in the write after the given number of bytes was acknowledged.
    @Test(arguments: [1, 30, 200]) func whatWasAcknowledgedOutlivesAKill(_ bytes: Int64) async throws {
        let folder = TemporaryFolder()
        await #expect(processExitsWith: .signal(SIGKILL)) { [folder = folder.path as LocalPath, bytes] in
            let ledger = try await Ledger(at: folder / "ledger.db")
            Task {
                try await poll(every: .milliseconds(1)) {
                    (LocalFileSystem.file(at: folder / "acknowledged")?.size ?? 0) >= bytes
                }
                kill(getpid(), SIGKILL)
            }
            while true {
                let id = try await ledger.begin(.sample()).record.id
                try await ledger.update(id, stage: .submitting, outcome: "acknowledged")
                append("\(id)\n", to: folder / "acknowledged")
            }
        }
        let path = folder.path / "ledger.db"
        let ledger = try await Ledger(at: path)
        let lines = try LocalFileSystem.read(folder.path / "acknowledged").split(separator: 0x0a)
        #expect(!lines.isEmpty)
        for line in lines {
            let number = try #require(Int64(String(decoding: line, as: UTF8.self)))
            let record = try await ledger.record(DeploymentID(rawValue: number))
            #expect(record.stage == .submitting)
            #expect(record.owner?.state == .gone)
            #expect(try await ledger.events(of: record.id).map(\.kind) == ["planned", "submitting"])
        }
        let orphans = try await ledger.orphans(user: "etl", cluster: "rm1:8088")
        #expect(orphans.count - lines.count <= 1)
        let check = try SQLiteConnection(at: path, durability: .normal).run("PRAGMA integrity_check")
        #expect(try check.map { try $0.value("integrity_check", as: String.self) } == ["ok"])
    }

    @Test func ofTwoProcessesWithTheSameKeysOneStartsEach() async throws {
        let folder = TemporaryFolder()
        async let first: Void = begin(100, "first", in: folder)
        async let second: Void = begin(100, "second", in: folder)
        _ = await (first, second)
        let started = try ["first", "second"].flatMap {
            try LocalFileSystem.read(folder.path / $0).split(separator: 0x0a).map {
                String(decoding: $0, as: UTF8.self)
            }
        }
        #expect(started.sorted() == (0..<100).map { "\($0)" }.sorted())
        #expect(try await Ledger(at: folder.path / "ledger.db").recent(1000).count == 100)
    }

    private func begin(_ count: Int, _ name: String, in folder: TemporaryFolder) async {
        await #expect(processExitsWith: .success) { [folder = folder.path as LocalPath, count, name] in
            let ledger = try await Ledger(at: folder / "ledger.db")
            append("", to: folder / name)
            for number in 0..<count {
                if case .started = try await ledger.begin(.sample(key: "k\(number)")) {
                    append("\(number)\n", to: folder / name)
                }
            }
        }
    }
}

private func append(_ text: String, to path: LocalPath) {
    let descriptor = open(path.text, O_WRONLY | O_CREAT | O_APPEND, 0o600)
    _ = write(descriptor, text, text.utf8.count)
    close(descriptor)
}
