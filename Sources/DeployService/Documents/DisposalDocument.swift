package import Diagnostics

/// A savepoint that was removed, as the API tells it.
package struct DisposalDocument: Codable, Sendable {
    let path: String
    /// Whose JobManager removed it.
    @OrNull package var application: String?
}
