/// What has become of a savepoint that was asked for, or of its disposal.
package enum SavepointState: Hashable, Sendable {
    case inProgress
    /// - Parameter path: where it lies; empty for a disposal.
    case completed(path: String)
    /// - Parameter reason: the root cause in one line.
    case failed(reason: String)
}
