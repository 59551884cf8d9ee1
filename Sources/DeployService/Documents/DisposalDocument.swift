import Diagnostics

/// A savepoint that was removed, as the API tells it.
struct DisposalDocument: Encodable, Sendable {
    let path: String
    /// Whose JobManager removed it.
    @OrNull var application: String?
}
