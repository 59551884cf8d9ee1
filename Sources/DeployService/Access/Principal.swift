package import Ledger

/// Who asks: the holder of a token.
package struct Principal: Sendable, Hashable {
    /// The token's name.
    package let name: String
    package let role: TokenRecord.Role
    /// The Hadoop user that its deployments run as.
    package let user: String

    package init(name: String, role: TokenRecord.Role, user: String) {
        self.name = name
        self.role = role
        self.user = user
    }

    /// Whether it may do what this role may.
    package func has(_ needed: TokenRecord.Role) -> Bool { needed == .viewer || role == .operator }
}
