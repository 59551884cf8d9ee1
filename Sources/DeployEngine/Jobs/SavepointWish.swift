package import FlinkREST
package import Ledger

/// What savepoint is wanted of a job.
package struct SavepointWish: Sendable, Hashable {
    package var kind: SavepointRecord.Kind
    /// nil for the folder of the job's configuration.
    package var folder: String?
    package var format: SavepointFormat?
    package var drain: Bool
    /// Return once the JobManager has taken the request.
    package var isDetached: Bool
    /// How long to wait; nil for as long as it takes.
    package var timeout: Duration?

    package init(
        kind: SavepointRecord.Kind, folder: String? = nil, format: SavepointFormat? = nil, drain: Bool = false,
        isDetached: Bool = false, timeout: Duration? = nil
    ) {
        self.kind = kind
        self.folder = folder
        self.format = format
        self.drain = drain
        self.isDetached = isDetached
        self.timeout = timeout
    }

    /// Whether an earlier request was for the same.
    func isLike(_ record: SavepointRecord) -> Bool {
        kind == record.kind && folder == record.folder && format?.rawValue == record.format && drain == record.drain
    }
}
