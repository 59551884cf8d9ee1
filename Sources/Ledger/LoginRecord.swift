package import FoundationEssentials

/// A browser that is signed in. What it holds is known to it alone.
package struct LoginRecord: Sendable, Hashable {
    /// The token that it was signed in with.
    package let token: TokenRecord
    /// What its requests that change something have to carry.
    package let csrf: String
    package let expiresAt: Date
}
