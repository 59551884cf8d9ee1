/// What has become of a checkpoint that was asked for.
package enum TriggeredCheckpoint: Hashable, Sendable {
    case inProgress
    /// - Parameter number: the job counts them, from 1.
    case completed(number: Int64)
    /// - Parameter reason: the root cause in one line.
    case failed(reason: String)
}
