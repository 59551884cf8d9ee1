import CSQLite
package import Diagnostics
package import LocalFiles

/// A connection to one SQLite file, with its prepared statements.
///
/// SQLite's own locks are off and its calls block: an actor on a ``QueueExecutor`` owns the connection.
///
/// ```swift
/// let connection = try SQLiteConnection(at: path, durability: .full)
/// try connection.migrate(["CREATE TABLE word (text TEXT NOT NULL)"], applicationID: 1)
/// try connection.transaction { () throws(DeployError) in
///     try connection.run("INSERT INTO word VALUES (:text)", ["text": "bobbin"])
/// }
/// ```
package final class SQLiteConnection {
    package let path: LocalPath
    private let handle: OpaquePointer
    private var statements: [String: SQLiteStatement] = [:]

    /// Opens the file, which is made, for its owner alone, where it is missing, as is its folder.
    ///
    /// - Parameters:
    ///   - durability: what a power failure may take.
    ///   - journal: nil for the one that suits the file system.
    ///   - patience: how long a call waits for other processes' locks.
    /// - Throws: ``DeployError`` `notAllowed`, `inputMalformed` for a file that is something else, `deadlinePassed` for
    ///   one that stays locked, `configurationWrong` for a file system without locks.
    package init(
        at path: LocalPath, durability: Durability, journal: Journal? = nil, patience: Duration = .seconds(5)
    ) throws(DeployError) {
        try Self.makeFile(path)
        self.path = path
        do throws(SQLiteFailure) {
            handle = try Self.open(path)
        } catch {
            throw DeployError(error, at: path)
        }
        try prepare(durability, journal ?? .suited(to: path), patience)
    }

    deinit {
        statements = [:]
        sqlite3_close_v2(handle)
    }

    /// Runs one statement to its end.
    ///
    /// - Parameter values: one for each `:name` in the statement.
    /// - Returns: its rows, if it gives any.
    @discardableResult
    package func run(_ sql: String, _ values: [String: any SQLiteConvertible] = [:]) throws(DeployError) -> [SQLiteRow]
    {
        do throws(SQLiteFailure) {
            return try statement(sql).run(values.mapValues(\.sqliteValue), on: handle)
        } catch {
            throw DeployError(error, at: path)
        }
    }

    /// How many rows the last INSERT, UPDATE, or DELETE touched.
    package var changes: Int { Int(sqlite3_changes64(handle)) }

    /// The row number that the last INSERT made.
    package var lastInsertedRow: Int64 { sqlite3_last_insert_rowid(handle) }

    /// Whether a transaction is open.
    var isInTransaction: Bool { sqlite3_get_autocommit(handle) == 0 }

    var isReadOnly: Bool { sqlite3_db_readonly(handle, "main") == 1 }

    private func statement(_ sql: String) throws(SQLiteFailure) -> SQLiteStatement {
        if let known = statements[sql] { return known }
        let statement = try SQLiteStatement(sql, on: handle)
        statements[sql] = statement
        return statement
    }

    private static func open(_ path: LocalPath) throws(SQLiteFailure) -> OpaquePointer {
        var handle: OpaquePointer?
        let flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE
        let code = sqlite3_open_v2(path.text, &handle, flags, nil)
        guard let handle else { throw SQLiteFailure(code: ResultCode(rawValue: code), message: "out of memory") }
        guard code == SQLITE_OK else {
            let failure = SQLiteFailure(of: handle, code: code, sql: nil)
            sqlite3_close_v2(handle)
            throw failure
        }
        csqlite_defend(handle)
        return handle
    }

    private func prepare(_ durability: Durability, _ journal: Journal, _ patience: Duration) throws(DeployError) {
        sqlite3_busy_timeout(handle, Int32(patience / .milliseconds(1)))
        guard !isReadOnly else {
            throw DeployError(
                SQLiteFailure(code: .readOnly, message: "the file was opened for reading only"), at: path)
        }
        try use(journal, patience)
        try run("PRAGMA synchronous = \(durability.rawValue)")
        try run("PRAGMA foreign_keys = ON")
        try run("PRAGMA trusted_schema = OFF")
    }
}
