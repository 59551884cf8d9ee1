/// A type of which values can be bound to a statement and read from a row.
package protocol SQLiteConvertible {
    var sqliteValue: SQLiteValue { get }
    /// - Returns: nil for a value that is of another kind or out of range.
    init?(sqliteValue: SQLiteValue)
}

extension Int64: SQLiteConvertible {
    package var sqliteValue: SQLiteValue { .integer(self) }

    package init?(sqliteValue: SQLiteValue) {
        guard case .integer(let number) = sqliteValue else { return nil }
        self = number
    }
}

extension Int: SQLiteConvertible {
    package var sqliteValue: SQLiteValue { .integer(Int64(self)) }

    package init?(sqliteValue: SQLiteValue) {
        guard let number = Int64(sqliteValue: sqliteValue) else { return nil }
        self.init(exactly: number)
    }
}

extension Int32: SQLiteConvertible {
    package var sqliteValue: SQLiteValue { .integer(Int64(self)) }

    package init?(sqliteValue: SQLiteValue) {
        guard let number = Int64(sqliteValue: sqliteValue) else { return nil }
        self.init(exactly: number)
    }
}

extension String: SQLiteConvertible {
    package var sqliteValue: SQLiteValue { .text(self) }

    package init?(sqliteValue: SQLiteValue) {
        guard case .text(let text) = sqliteValue else { return nil }
        self = text
    }
}

extension [UInt8]: SQLiteConvertible {
    package var sqliteValue: SQLiteValue { .blob(self) }

    package init?(sqliteValue: SQLiteValue) {
        guard case .blob(let bytes) = sqliteValue else { return nil }
        self = bytes
    }
}

extension Optional: SQLiteConvertible where Wrapped: SQLiteConvertible {
    package var sqliteValue: SQLiteValue { self?.sqliteValue ?? .null }

    package init?(sqliteValue: SQLiteValue) {
        if sqliteValue == .null {
            self = Self.none
        } else {
            guard let wrapped = Wrapped(sqliteValue: sqliteValue) else { return nil }
            self = wrapped
        }
    }
}

/// An enum with a stored spelling needs no more than its conformance.
extension SQLiteConvertible where Self: RawRepresentable, RawValue: SQLiteConvertible {
    package var sqliteValue: SQLiteValue { rawValue.sqliteValue }

    package init?(sqliteValue: SQLiteValue) {
        guard let raw = RawValue(sqliteValue: sqliteValue) else { return nil }
        self.init(rawValue: raw)
    }
}
