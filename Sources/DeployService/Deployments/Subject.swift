import Ledger

/// What the path of a request names.
enum Subject: Sendable {
    case deployment(DeploymentID)
    /// An application whose id was given, and that no record is of.
    case foreign(ForeignApplication)
}
