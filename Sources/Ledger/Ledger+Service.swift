package import Diagnostics
import LocalFiles
import SQLiteStore

extension Ledger {
    /// Makes this process the service of this ledger: there is one at a time.
    ///
    /// Whoever has the lock beside the ledger is the service. So the one before is known to be gone wherever it ran, in
    /// another container or before a restart of the machine under another name; what it owned is free then.
    ///
    /// - Throws: ``DeployError`` `refusedByGuard`, naming the process that serves it already; `notAllowed` or `noSpace` where
    ///   the lock cannot be written.
    package func becomeService() throws(DeployError) {
        let lock = try FileLock(LocalPath(connection.path.text + "-service"))
        try connection.transaction { () throws(DeployError) in
            let known = try connection.run("SELECT * FROM service").first.flatMap { row throws(DeployError) in
                try ProcessIdentity(row)
            }
            guard lock != nil else {
                throw DeployError(
                    .refusedByGuard,
                    "\(connection.path) is served by \(known.map { "process \($0.pid) on \($0.host)" } ?? "a process") already",
                    hint: "Stop that one, or name another ledger with --state FILE")
            }
            if let known, known != process { try bury(known) }
            try connection.run(
                """
                INSERT OR REPLACE INTO service (
                    number, owner_pid, owner_start_time, owner_host, owner_boot, owner_namespace
                ) VALUES (1, :pid, :start, :host, :boot, :namespace)
                """, process.values)
        }
        serviceLock = lock
    }

    /// A process that has this host and no boot of it is gone for everyone who looks.
    private func bury(_ dead: ProcessIdentity) throws(DeployError) {
        try connection.run(
            """
            UPDATE deployment SET owner_host = :own, owner_boot = ''
            WHERE owner_pid = :pid AND owner_start_time = :start AND owner_host = :host AND owner_boot = :boot
                AND owner_namespace = :namespace
            """, dead.values.merging(["own": process.host]) { value, _ in value })
    }

    /// What is done at a regular end of the service.
    package func resignService() throws(DeployError) {
        try connection.run("DELETE FROM service WHERE owner_pid = :pid", ["pid": process.pid])
        serviceLock = nil
    }
}
