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
    /// Held by the service of this ledger.
    var serviceLock: FileLock?
    /// Who does what is written here, where a call does not say it.
    private let actor: String?

    package nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

    /// Opens a ledger; a missing one is made for its owner alone (mode 600, folder 700), an older one is brought up to
    /// date.
    ///
    /// - Parameters:
    ///   - process: who will own what is begun or taken over here.
    ///   - actor: who does what is written here, where a call does not say it; nil for a command line.
    /// - Throws: ``DeployError`` `inputMalformed` for a file that is no ledger, `configurationWrong` for one that a newer
    ///   Bobbin wrote to, `notAllowed`, or `deadlinePassed` where another process keeps it locked.
    package init(
        at path: LocalPath, process: ProcessIdentity = .current(), actor: String? = nil
    ) async throws(DeployError) {
        self.process = process
        self.actor = actor
        let executor = QueueExecutor(label: "ledger")
        self.executor = executor
        connection = try await executor.make { () throws(DeployError) in
            let connection = try SQLiteConnection(at: path, durability: .full)
            try connection.migrate(Self.schema, applicationID: Self.applicationMark)
            return connection
        }
    }

    func append(
        _ kind: String, _ detail: String?, to id: DeploymentID, at time: Date, by actor: String? = nil
    ) throws(DeployError) {
        try connection.run(
            "INSERT INTO event (deployment, time, kind, detail, actor) VALUES (:id, :time, :kind, :detail, :actor)",
            ["id": id, "time": time.milliseconds, "kind": kind, "detail": detail, "actor": actor ?? self.actor])
    }
}
