import Diagnostics
import LocalFiles
import SQLiteStore
import TestSupport
import Testing

@Suite struct SQLiteConnectionTests {
    let folder = TemporaryFolder()
    let connection: SQLiteConnection

    init() throws {
        connection = try SQLiteConnection(at: folder.path / "test.db", durability: .full)
        try connection.run("CREATE TABLE word (number INTEGER, text TEXT, bytes BLOB)")
    }

    @Test(arguments: ["", "a", "a\0b", "ü 日本 👩‍👩‍👧", String(repeating: "x", count: 100_000)])
    func textsComeBackAsTheyWere(_ text: String) throws {
        try connection.run(
            "INSERT INTO word (text, bytes) VALUES (:text, :bytes)", ["text": text, "bytes": Array(text.utf8)])
        let row = try #require(try connection.run("SELECT * FROM word").first)
        #expect(try row.value("text") == text)
        #expect(try row.value("bytes") == Array(text.utf8))
        #expect(try row.value("number", as: Int?.self) == nil)
        #expect(connection.changes == 1)
        #expect(connection.lastInsertedRow == 1)
    }

    @Test(arguments: [Int64.min, -1, 0, 1, Int64.max]) func numbersComeBackAsTheyWere(_ number: Int64) throws {
        try connection.run("INSERT INTO word (number) VALUES (:number)", ["number": number])
        let row = try #require(try connection.run("SELECT number FROM word").first)
        #expect(try row.value("number") == number)
        #expect(try row.value("number", as: Int64?.self) == number)
    }

    @Test func aValueOfAnotherKindIsAnError() throws {
        try connection.run("INSERT INTO word (number) VALUES (:number)", ["number": Int64.max])
        let row = try #require(try connection.run("SELECT number, text FROM word").first)
        #expect(throws: DeployError.self) { try row.value("number", as: String.self) }
        #expect(throws: DeployError.self) { try row.value("number", as: Int32.self) }
        #expect(throws: DeployError.self) { try row.value("text", as: String.self) }
        #expect(throws: DeployError.self) { try row.value("bytes", as: [UInt8]?.self) }
    }

    @Test(arguments: [
        "INSERT INTO word (text) VALUES (:txt)", "INSERT INTO word (text, bytes) VALUES (:text, :bytes)",
        "INSERT INTO word (text) VALUES (:text); DELETE FROM word", "INSERT INTO wrd (text) VALUES (:text)", "",
    ])
    func aWrongStatementIsADefect(_ sql: String) throws {
        let error = #expect(throws: DeployError.self) { try connection.run(sql, ["text": "a"]) }
        #expect(error?.code == .defect)
        #expect(try connection.run("SELECT 1 FROM word").isEmpty)
    }

    @Test func aValueIsNotKeptForTheNextRun() throws {
        let sql = "INSERT INTO word (text) VALUES (:text)"
        try connection.run(sql, ["text": "a"])
        #expect(throws: DeployError.self) { try connection.run(sql) }
        try connection.run(sql, ["text": String?.none])
        let texts = try connection.run("SELECT text FROM word").map { try $0.value("text", as: String?.self) }
        #expect(texts == ["a", nil])
    }

    @Test func aTransactionThatFailsLeavesNothing() throws {
        let failure = #expect(throws: DeployError.self) {
            try connection.transaction { () throws(DeployError) in
                try connection.run("INSERT INTO word (number) VALUES (1)")
                throw DeployError(.interrupted, "stopped")
            }
        }
        #expect(failure?.code == .interrupted)
        #expect(try connection.run("SELECT 1 FROM word").isEmpty)
        try connection.transaction { () throws(DeployError) in
            _ = try connection.run("INSERT INTO word (number) VALUES (2)")
        }
        #expect(try connection.run("SELECT 1 FROM word").count == 1)
    }

    @Test func aFileThatStaysLockedIsBusy() throws {
        let other = try SQLiteConnection(at: connection.path, durability: .normal, patience: .milliseconds(50))
        try connection.transaction { () throws(DeployError) in
            let error = #expect(throws: DeployError.self) {
                try other.run("INSERT INTO word (number) VALUES (1)")
            }
            #expect(error?.code == .deadlinePassed)
            #expect(error?.retriable == true)
            #expect(error?.message == "\(connection.path) stays locked by another process")
        }
        try other.run("INSERT INTO word (number) VALUES (1)")
    }

    @Test func aUniqueValueTwiceHasItsExtendedCode() throws {
        try connection.run("CREATE UNIQUE INDEX number ON word (number)")
        try connection.run("INSERT INTO word (number) VALUES (1)")
        let error = #expect(throws: DeployError.self) { try connection.run("INSERT INTO word (number) VALUES (1)") }
        let code = try #require((error?.cause as? SQLiteFailure)?.code)
        #expect(code == .constraintUnique)
        #expect(ResultCode.constraint ~= code)
        #expect(!(ResultCode.busy ~= code))
        #expect(!(ResultCode.constraintUnique ~= .constraint))
    }

    @Test(arguments: [Journal.writeAhead, .rollback]) func theJournalIsAsAsked(_ journal: Journal) throws {
        let path = folder.path / "\(journal.rawValue).db"
        let first = try SQLiteConnection(at: path, durability: .full, journal: journal)
        let second = try SQLiteConnection(at: path, durability: .full, journal: journal)
        try first.run("CREATE TABLE word (text TEXT)")
        try second.run("INSERT INTO word VALUES ('a')")
        let modes = try second.run("PRAGMA journal_mode").map { try $0.value("journal_mode", as: String.self) }
        #expect(modes == [journal.rawValue])
        #expect(try first.run("SELECT * FROM word").count == 1)
    }
}
