package import Diagnostics
import SQLiteStore

extension Ledger {
    /// Makes this process the service of this ledger: there is one at a time.
    ///
    /// - Throws: ``DeployError`` `refusedByGuard`, naming the process that serves it already.
    package func becomeService() throws(DeployError) {
        try connection.transaction { () throws(DeployError) in
            let row = try connection.run("SELECT * FROM service").first
            if let row, let owner = try ProcessIdentity(row), owner != process, owner.state != .gone {
                throw DeployError(
                    .refusedByGuard,
                    "\(connection.path) is served by process \(owner.pid) on \(owner.host) already",
                    hint: "Stop that one, or name another ledger with --state FILE")
            }
            try connection.run(
                """
                INSERT OR REPLACE INTO service (
                    number, owner_pid, owner_start_time, owner_host, owner_boot, owner_namespace
                ) VALUES (1, :pid, :start, :host, :boot, :namespace)
                """, process.values)
        }
    }

    /// What is done at a regular end of the service.
    package func resignService() throws(DeployError) {
        try connection.run("DELETE FROM service WHERE owner_pid = :pid", ["pid": process.pid])
    }
}
