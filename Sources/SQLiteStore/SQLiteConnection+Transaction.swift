package import Diagnostics

extension SQLiteConnection {
    /// Does all of `body` or nothing of it, alone among all writers.
    ///
    /// The lock is taken at the start: a transaction that reads first and asks for it later is refused at once when
    /// another process has written in between.
    package func transaction<Result>(_ body: () throws(DeployError) -> Result) throws(DeployError) -> Result {
        try run("BEGIN IMMEDIATE")
        do throws(DeployError) {
            let result = try body()
            try run("COMMIT")
            return result
        } catch {
            // SQLite itself rolls back after some failures, such as a full disk.
            if isInTransaction { _ = try? run("ROLLBACK") }
            throw error
        }
    }
}
