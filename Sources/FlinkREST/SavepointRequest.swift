/// What a savepoint shall be like.
package struct SavepointRequest: Hashable, Sendable {
    package var triggerID: TriggerID
    /// A folder's URI as Flink reads it; nil for the one that the job's configuration names.
    package var folder: String?
    /// nil for Flink's default, the canonical one.
    package var format: SavepointFormat?
    /// Whether a stopped job first lets all that waits for the end of its input happen (`MAX_WATERMARK`).
    package var drain: Bool
    /// Whether the job is cancelled once the savepoint is taken.
    package var cancelsJob: Bool

    package init(
        triggerID: TriggerID = .random(), folder: String? = nil, format: SavepointFormat? = nil, drain: Bool = false,
        cancelsJob: Bool = false
    ) {
        self.triggerID = triggerID
        self.folder = folder
        self.format = format
        self.drain = drain
        self.cancelsJob = cancelsJob
    }
}
