/// What became of the wish to begin a deployment.
package enum BeginResult: Sendable, Hashable {
    /// A new record, owned by this process.
    case started(DeploymentRecord)
    /// The idempotency key is known and the request is the same: its record, whoever owns it.
    case existing(DeploymentRecord)

    package var record: DeploymentRecord {
        switch self {
        case .started(let record), .existing(let record): record
        }
    }
}
