package import Diagnostics
package import Ledger

/// What is told while a savepoint is taken.
package enum SavepointProgress: Sendable {
    /// An earlier one of this job, of which it was not known what became of it, has been asked for again.
    case earlier(SavepointRecord)
    /// An earlier one like it is still under way: no other is begun.
    case followed(SavepointRecord)
    /// The JobManager has taken the request.
    case begun(SavepointRecord)
    case waiting
    /// The JobManager does not answer; it is asked again.
    case unreachable(DeployError)
}
