package import Diagnostics
import FoundationEssentials
package import LocalFiles
import SQLiteStore

/// What Bobbin remembers of its deployments, in one SQLite file that any number of processes use at once.
///
/// A call that changes something returns when the change is on the disk: what is written before the cluster hears of
/// it is known after a crash, of this process or of the machine.
package actor Ledger {
    private let executor: QueueExecutor
    let connection: SQLiteConnection
    let process: ProcessIdentity

    package nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

    /// Opens a ledger; a missing one is made for its owner alone (mode 600, folder 700), an older one is brought up to
    /// date.
    ///
    /// - Parameter process: who will own what is begun or taken over here.
    /// - Throws: ``DeployError`` `inputMalformed` for a file that is no ledger, `configurationWrong` for one that a newer
    ///   Bobbin wrote to, `notAllowed`, or `deadlinePassed` where another process keeps it locked.
    package init(at path: LocalPath, process: ProcessIdentity = .current()) async throws(DeployError) {
        self.process = process
        let executor = QueueExecutor(label: "ledger")
        self.executor = executor
        connection = try await executor.make { () throws(DeployError) in
            let connection = try SQLiteConnection(at: path, durability: .full)
            try connection.migrate(Self.schema, applicationID: Self.applicationMark)
            return connection
        }
    }

    func append(_ kind: String, _ detail: String?, to id: DeploymentID, at time: Date) throws(DeployError) {
        try connection.run(
            "INSERT INTO event (deployment, time, kind, detail) VALUES (:id, :time, :kind, :detail)",
            ["id": id, "time": time.milliseconds, "kind": kind, "detail": detail])
    }
}
