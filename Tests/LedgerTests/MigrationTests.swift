import Diagnostics
import LocalFiles
import SQLiteStore
import TestSupport
import Testing

@testable import Ledger

@Suite struct MigrationTests {
    static let steps = [
        "CREATE TABLE word (text TEXT);\nINSERT INTO word VALUES ('one;two');\n",
        "ALTER TABLE word ADD COLUMN length INTEGER;\nUPDATE word SET length = length(text)",
        "CREATE INDEX word_length ON word (length);",
    ]

    @Test(arguments: 0...3) func everyOldVersionIsBroughtUpToDate(_ version: Int) throws {
        let folder = TemporaryFolder()
        let old = try SQLiteConnection(at: folder.path / "test.db", durability: .normal)
        try old.migrate(Array(Self.steps.prefix(version)), applicationID: 7)
        let connection = try SQLiteConnection(at: folder.path / "test.db", durability: .normal)
        try connection.migrate(Self.steps, applicationID: 7)
        let row = try #require(try connection.run("SELECT * FROM word").first)
        #expect(try row.value("text") == "one;two")
        #expect(try row.value("length") == 7)
        #expect(try connection.run("PRAGMA user_version").first?.value("user_version") == 3)
    }

    @Test func aStepThatFailsLeavesTheVersionBefore() throws {
        let folder = TemporaryFolder()
        let connection = try SQLiteConnection(at: folder.path / "test.db", durability: .normal)
        try connection.migrate([Self.steps[0]], applicationID: 7)
        let broken = Self.steps[1] + ";\nUPDATE wrd SET length = 0"
        #expect(throws: DeployError.self) { try connection.migrate([Self.steps[0], broken], applicationID: 7) }
        #expect(try connection.run("PRAGMA user_version").first?.value("user_version") == 1)
        try connection.migrate(Self.steps, applicationID: 7)
        #expect(try connection.run("PRAGMA user_version").first?.value("user_version") == 3)
    }

    @Test(arguments: 0...Ledger.schema.count) func everyOldLedgerIsBroughtUpToDate(_ version: Int) async throws {
        try await withTemporaryFolder { folder in
            let path = folder.path / "ledger.db"
            let old = try SQLiteConnection(at: path, durability: .normal)
            try old.migrate(Array(Ledger.schema.prefix(version)), applicationID: Ledger.applicationMark)
            let ledger = try await Ledger(at: path)
            let record = try await ledger.begin(.sample(key: "k")).record
            #expect(try await ledger.recent(1) == [record])
        }
    }

    @Test func manyMayOpenANewFileAtOnce() async throws {
        try await withTemporaryFolder { folder in
            let path = folder.path / "ledger.db"
            try await withThrowingTaskGroup(of: Void.self) { group in
                for _ in 0..<16 { group.addTask { _ = try await Ledger(at: path).begin(.sample()) } }
                try await group.waitForAll()
            }
            #expect(try await Ledger(at: path).recent(100).count == 16)
        }
    }
}
