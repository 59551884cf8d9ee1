import Diagnostics
import Glibc
import Ledger
import LocalFiles
import SQLiteStore
import TestSupport
import Testing

@Suite struct LedgerFileTests {
    @Test func onlyTheOwnerMayReadIt() async throws {
        try await withTemporaryFolder { folder in
            let path = folder.path / "state/bobbin/ledger.db"
            let ledger = try await Ledger(at: path)
            _ = try await ledger.begin(.sample())
            #expect(mode(of: path.parent) == 0o700)
            #expect(mode(of: path.parent.parent) == 0o700)
            for name in try LocalFileSystem.names(in: path.parent) {
                #expect(mode(of: path.parent / name) == 0o600, "\(name)")
            }
            #expect(try LocalFileSystem.names(in: path.parent).contains("ledger.db"))
        }
    }

    private func mode(of path: LocalPath) -> UInt32 {
        var status = stat()
        return stat(path.text, &status) == 0 ? status.st_mode & 0o777 : 0
    }

    @Test func aFileThatIsNoDatabaseIsRefused() async throws {
        try await withTemporaryFolder { folder in
            let path = try folder.write(String(repeating: "Not a database. ", count: 100), to: "ledger.db")
            let error = await #expect(throws: DeployError.self) { try await Ledger(at: path) }
            #expect(error?.code == .inputMalformed)
            #expect(error?.message == "\(path) is not an SQLite database")
            #expect((error?.cause as? SQLiteFailure)?.code == .notADatabase)
        }
    }

    @Test func aDatabaseOfAnotherProgramIsRefusedAndStaysAsItIs() async throws {
        try await withTemporaryFolder { folder in
            let path = folder.path / "other.db"
            let other = try SQLiteConnection(at: path, durability: .normal)
            try other.run("CREATE TABLE bookmark (url TEXT)")
            let error = await #expect(throws: DeployError.self) { try await Ledger(at: path) }
            #expect(error?.code == .inputMalformed)
            #expect(error?.message == "\(path) is a database of another program")
            let tables = try other.run("SELECT name FROM sqlite_schema")
            #expect(try tables.map { try $0.value("name", as: String.self) } == ["bookmark"])
        }
    }

    @Test func aLedgerOfANewerBobbinIsRefused() async throws {
        try await withTemporaryFolder { folder in
            let path = folder.path / "ledger.db"
            _ = try await Ledger(at: path)
            let connection = try SQLiteConnection(at: path, durability: .normal)
            try connection.run("PRAGMA user_version = 1000")
            let error = await #expect(throws: DeployError.self) { try await Ledger(at: path) }
            #expect(error?.code == .configurationWrong)
            #expect(error?.message.hasPrefix("\(path) has version 1000, this Bobbin knows versions up to ") == true)
        }
    }

    @Test func aFolderInItsPlaceIsRefused() async throws {
        try await withTemporaryFolder { folder in
            let error = await #expect(throws: DeployError.self) { try await Ledger(at: folder.path) }
            #expect(error?.code == .inputMalformed)
            #expect(error?.message == "\(folder.path) is not a file")
        }
    }

    @Test func aFileInTheFoldersPlaceIsRefused() async throws {
        try await withTemporaryFolder { folder in
            let file = try folder.write("", to: "file")
            let error = await #expect(throws: DeployError.self) { try await Ledger(at: file / "ledger.db") }
            #expect(error?.message == "no folder for \(file)/ledger.db")
            #expect(error?.hint == "Another file can be named with --state or BOBBIN_STATE")
        }
    }

    @Test func aDamagedRowIsAnErrorThatNamesTheColumn() async throws {
        try await withTemporaryFolder { folder in
            let path = folder.path / "ledger.db"
            let ledger = try await Ledger(at: path)
            let id = try await ledger.begin(.sample()).record.id
            try SQLiteConnection(at: path, durability: .normal).run("UPDATE deployment SET stage = 'gone'")
            let error = await #expect(throws: DeployError.self) { try await ledger.record(id) }
            #expect(error?.code == .inputMalformed)
            #expect(error?.message == #"the column stage holds text("gone"), which is no DeploymentStage"#)
        }
    }
}
