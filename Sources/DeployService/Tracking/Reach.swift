package import FoundationEssentials

/// Whether a cluster's ResourceManager answers.
package struct Reach: Sendable, Hashable {
    /// When it answered last; nil before it ever did.
    package var lastAnswer: Date?
    /// nil while it answers.
    package var unreachableSince: Date?
    /// Why it does not, in words for a person.
    package var reason: String?

    package init(lastAnswer: Date? = nil, unreachableSince: Date? = nil, reason: String? = nil) {
        self.lastAnswer = lastAnswer
        self.unreachableSince = unreachableSince
        self.reason = reason
    }
}
