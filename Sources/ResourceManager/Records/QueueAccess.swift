/// Whether a user may submit to a queue (`RMQueueAclInfo`).
package struct QueueAccess: Hashable, Sendable, Codable {
    package let allowed: Bool
    package let user: String
    /// The scheduler's reason for a no; empty for a yes.
    package let diagnostics: String

    package init(allowed: Bool, user: String, diagnostics: String) {
        self.allowed = allowed
        self.user = user
        self.diagnostics = diagnostics
    }
}
