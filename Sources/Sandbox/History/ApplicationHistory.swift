import Diagnostics
import FoundationEssentials
import HadoopRecords
import LocalFiles
import SQLiteStore

/// The applications of a sandbox, also of those that ran before in the same folder.
actor ApplicationHistory {
    private let executor: QueueExecutor
    private let connection: SQLiteConnection

    nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

    private init(_ executor: QueueExecutor, _ connection: sending SQLiteConnection) {
        self.executor = executor
        self.connection = connection
    }

    /// - Throws: ``DeployError`` as ``SQLiteConnection`` does.
    static func open(_ path: LocalPath) async throws(DeployError) -> ApplicationHistory {
        let executor = QueueExecutor(label: "sandbox-history")
        let connection = try await executor.make { () throws(DeployError) in
            let connection = try SQLiteConnection(at: path, durability: .normal)
            try connection.migrate(
                ["CREATE TABLE application (id TEXT PRIMARY KEY, record BLOB NOT NULL) STRICT, WITHOUT ROWID"],
                applicationID: 0x626f_7362)
            return connection
        }
        return ApplicationHistory(executor, connection)
    }

    /// Keeps what there is to know of an application.
    func save(_ record: ApplicationRecord) throws(DeployError) {
        try connection.run(
            "INSERT INTO application VALUES (:id, :record) ON CONFLICT (id) DO UPDATE SET record = :record",
            ["id": record.id.description, "record": try encoded(record)])
    }

    /// All of them; what had not ended when its sandbox did is given that end.
    func load(at time: Int64) throws(DeployError) -> [ApplicationRecord] {
        var records: [ApplicationRecord] = []
        for row in try connection.run("SELECT record FROM application") {
            let content: [UInt8] = try row.value("record")
            guard var record = try? JSONDecoder().decode(ApplicationRecord.self, from: Data(content)) else { continue }
            if !record.state.isTerminal {
                record.diagnostics += "The sandbox ended while the application ran.\n"
                record.end(.killed, .killed, at: time)
                try save(record)
            }
            records.append(record)
        }
        return records
    }

    private func encoded(_ record: ApplicationRecord) throws(DeployError) -> [UInt8] {
        do {
            return Array(try JSONEncoder().encode(record))
        } catch {
            throw DeployError(.defect, "the record of \(record.id) cannot be written", cause: error)
        }
    }
}
