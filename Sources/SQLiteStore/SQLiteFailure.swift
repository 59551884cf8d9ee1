/// What SQLite itself said: the cause below a `DeployError` of this module.
package struct SQLiteFailure: Error, Hashable {
    package let code: ResultCode
    /// SQLite's own words.
    package let message: String
    /// The statement that failed; nil where there was none. Bound values are not in it.
    package let sql: String?

    package init(code: ResultCode, message: String, sql: String? = nil) {
        self.code = code
        self.message = message
        self.sql = sql
    }
}

extension SQLiteFailure: CustomStringConvertible {
    package var description: String { "SQLite error \(code.rawValue): \(message)" + (sql.map { " (\($0))" } ?? "") }
}
