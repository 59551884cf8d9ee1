package import FoundationEssentials

/// What the ledger knows of a service's token. The token itself is known to its holder alone.
package struct TokenRecord: Sendable, Hashable {
    package enum Role: String, Sendable, Hashable, Codable, CaseIterable {
        /// May look.
        case viewer
        /// May deploy and stop as well.
        case `operator`
    }

    package let name: String
    package let role: Role
    /// The Hadoop user that its deployments run as; nil for the service's own.
    package let runAs: String?
    package let createdAt: Date
    /// nil while it is good.
    package let revokedAt: Date?
}
