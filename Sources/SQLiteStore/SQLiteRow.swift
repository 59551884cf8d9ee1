package import Diagnostics

/// A row of an answer: a copy, which outlives its statement.
package struct SQLiteRow: Hashable, Sendable {
    private let values: [String: SQLiteValue]

    init(_ values: [String: SQLiteValue]) {
        self.values = values
    }

    /// The value of a column.
    ///
    /// - Throws: ``DeployError`` `inputMalformed` for a value that is not of this type, `defect` for a column that the
    ///   statement does not give.
    package func value<Value: SQLiteConvertible>(_ column: String, as type: Value.Type = Value.self) throws(DeployError)
        -> Value
    {
        guard let stored = values[column] else { throw DeployError(.defect, "no column \(column) was asked for") }
        guard let value = Value(sqliteValue: stored) else {
            throw DeployError(.inputMalformed, "the column \(column) holds \(stored), which is no \(type)")
        }
        return value
    }
}
