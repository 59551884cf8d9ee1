import CSQLite

/// One prepared statement, of one connection and on its thread.
final class SQLiteStatement {
    let sql: String
    private let handle: OpaquePointer

    init(_ sql: String, on connection: OpaquePointer) throws(SQLiteFailure) {
        var handle: OpaquePointer?
        var isWhole = true
        let code = sql.withCString { text in
            var rest: UnsafePointer<CChar>?
            let code = sqlite3_prepare_v3(
                connection, text, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &handle, &rest)
            isWhole = rest.map { String(cString: $0).allSatisfy(\.isWhitespace) } ?? true
            return code
        }
        guard code == SQLITE_OK else { throw SQLiteFailure(of: connection, code: code, sql: sql) }
        guard let handle, isWhole else {
            sqlite3_finalize(handle)
            throw SQLiteFailure(
                code: ResultCode(rawValue: SQLITE_MISUSE), message: "not exactly one statement", sql: sql)
        }
        self.handle = handle
        self.sql = sql
    }

    deinit {
        sqlite3_finalize(handle)
    }

    /// Runs it to its end and gives all rows.
    func run(_ values: [String: SQLiteValue], on connection: OpaquePointer) throws(SQLiteFailure) -> [SQLiteRow] {
        defer {
            sqlite3_reset(handle)
            sqlite3_clear_bindings(handle)
        }
        try bind(values, on: connection)
        var rows: [SQLiteRow] = []
        while true {
            let code = sqlite3_step(handle)
            switch code {
            case SQLITE_ROW: rows.append(row())
            case SQLITE_DONE: return rows
            default: throw SQLiteFailure(of: connection, code: code, sql: sql)
            }
        }
    }

    private func bind(_ values: [String: SQLiteValue], on connection: OpaquePointer) throws(SQLiteFailure) {
        guard values.count == Int(sqlite3_bind_parameter_count(handle)) else {
            throw SQLiteFailure(
                code: ResultCode(rawValue: SQLITE_MISUSE), message: "not every parameter is bound", sql: sql)
        }
        for (name, value) in values {
            let index = sqlite3_bind_parameter_index(handle, ":" + name)
            let code = index > 0 ? bind(value, at: index) : SQLITE_RANGE
            guard code == SQLITE_OK else { throw SQLiteFailure(of: connection, code: code, sql: sql) }
        }
    }

    private func bind(_ value: SQLiteValue, at index: Int32) -> Int32 {
        switch value {
        case .null: return sqlite3_bind_null(handle, index)
        case .integer(let number): return sqlite3_bind_int64(handle, index, number)
        case .real(let number): return sqlite3_bind_double(handle, index, number)
        case .text(let text):
            // Not as a C string: a text may hold a zero character.
            return Array(text.utf8).withUnsafeBufferPointer { bytes in
                bytes.withMemoryRebound(to: CChar.self) {
                    $0.isEmpty
                        ? csqlite_bind_text(handle, index, "", 0)
                        : csqlite_bind_text(handle, index, $0.baseAddress, UInt64($0.count))
                }
            }
        case .blob(let bytes):
            // The address of an empty array may be nil, which would bind NULL.
            return bytes.isEmpty
                ? sqlite3_bind_zeroblob(handle, index, 0)
                : bytes.withUnsafeBytes { csqlite_bind_blob(handle, index, $0.baseAddress, UInt64($0.count)) }
        }
    }

    private func row() -> SQLiteRow {
        var values: [String: SQLiteValue] = [:]
        for column in 0..<sqlite3_column_count(handle) {
            guard let name = sqlite3_column_name(handle, column) else { continue }
            values[String(cString: name)] = value(at: column)
        }
        return SQLiteRow(values)
    }

    private func value(at column: Int32) -> SQLiteValue {
        switch sqlite3_column_type(handle, column) {
        case SQLITE_INTEGER: .integer(sqlite3_column_int64(handle, column))
        case SQLITE_FLOAT: .real(sqlite3_column_double(handle, column))
        case SQLITE_TEXT: .text(String(decoding: bytes(at: column), as: UTF8.self))
        case SQLITE_BLOB: .blob(bytes(at: column))
        default: .null
        }
    }

    private func bytes(at column: Int32) -> [UInt8] {
        guard let start = sqlite3_column_blob(handle, column) else { return [] }
        return Array(UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(handle, column))))
    }
}

extension SQLiteFailure {
    /// What a connection remembers of its last failed call.
    init(of connection: OpaquePointer, code: Int32, sql: String?) {
        self.init(
            code: ResultCode(rawValue: code), message: String(cString: sqlite3_errmsg(connection)), sql: sql)
    }
}
