package import Diagnostics
import Ledger

/// Which events are told.
package struct NotificationChoice: Sendable {
    /// What somebody would want to be woken for.
    package static let usual = [
        "failed", "killed", "ended", "restarting", "restart-given-up", "restart-withheld", "deadline-passed",
    ]
    private static let all = "all"
    /// What happens besides new states, as events name it.
    private static let deeds = [
        "restarting", "restart-given-up", "restart-withheld", "deadline-passed", "idle-timeout", "attempt-failed",
        "waiting", "adopted", "stop-asked", "kill-asked", "cancel-asked", "savepoint-asked", "program-ended",
        "savepoint-completed", "savepoint-failed", "savepoint-unknown", "explained",
    ]

    private let words: Set<String>

    /// The usual ones.
    package init() {
        words = Set(Self.usual)
    }

    /// - Parameter words: states, names of events, or `all`.
    /// - Throws: ``DeployError`` `usage` for a word that no event has.
    package init(_ words: [String]) throws(DeployError) {
        let known = DeploymentState.allCases.map(\.rawValue) + Self.deeds + [Self.all]
        for word in words where !known.contains(word) {
            let near = Misspelling.suggestion(for: word, known: Set(known))
            throw DeployError(
                .usage, "there is no event \(word)",
                hint: near.map { "Is \($0) meant?" } ?? "There are: \(known.joined(separator: ", "))")
        }
        self.words = Set(words)
    }

    func has(_ word: String) -> Bool { words.contains(Self.all) || words.contains(word) }
}
