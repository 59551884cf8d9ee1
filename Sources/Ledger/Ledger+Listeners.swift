package import Diagnostics
import SQLiteStore

/// Who is told what happens, and how far they were told.
extension Ledger {
    /// The number of the last event that a listener was told; nil for one that is new.
    package func told(_ listener: String) throws(DeployError) -> Int64? {
        try connection.run("SELECT told FROM listener WHERE name = :name", ["name": listener]).first?.value("told")
    }

    package func tell(_ listener: String, _ number: Int64) throws(DeployError) {
        try connection.run(
            "INSERT INTO listener (name, told) VALUES (:name, :told) ON CONFLICT (name) DO UPDATE SET told = :told",
            ["name": listener, "told": number])
    }
}
