import Diagnostics
import Glibc

extension SQLiteConnection {
    /// Sets the journal, which is a property of the file.
    ///
    /// The change needs the file for itself, and SQLite does not wait for that: two processes that meet in a new file
    /// would fail one another.
    func use(_ journal: Journal, _ patience: Duration) throws(DeployError) {
        let deadline = ContinuousClock.now + patience
        while true {
            do throws(DeployError) {
                guard try currentJournal() != journal.rawValue else { return }
                try run("PRAGMA journal_mode = \(journal.rawValue)")
                return
            } catch {
                guard let failure = error.cause as? SQLiteFailure, case .busy = failure.code,
                    ContinuousClock.now < deadline
                else { throw error }
                usleep(5000)
            }
        }
    }

    private func currentJournal() throws(DeployError) -> String? {
        try run("PRAGMA journal_mode").first?.value("journal_mode")
    }
}
