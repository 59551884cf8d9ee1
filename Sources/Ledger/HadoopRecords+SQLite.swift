import HadoopRecords
import SQLiteStore

extension ApplicationID: SQLiteConvertible {
    var sqliteValue: SQLiteValue { .text(description) }

    init?(sqliteValue: SQLiteValue) {
        guard case .text(let text) = sqliteValue else { return nil }
        self.init(text)
    }
}

extension HDFSPath: SQLiteConvertible {
    var sqliteValue: SQLiteValue { .text(description) }

    init?(sqliteValue: SQLiteValue) {
        guard case .text(let text) = sqliteValue else { return nil }
        self.init(text)
    }
}

extension FinalApplicationStatus: SQLiteConvertible {}
extension YarnApplicationState: SQLiteConvertible {}
