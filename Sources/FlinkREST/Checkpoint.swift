/// One checkpoint or savepoint of a job.
package struct Checkpoint: Hashable, Sendable, Codable {
    package let id: Int64
    package let status: Status
    package let isSavepoint: Bool
    /// When it was triggered, in milliseconds since 1970.
    package let triggered: Int64
    /// From the trigger to its end, or until now, in milliseconds.
    package let duration: Int64
    /// In bytes: all of the state, and what this checkpoint itself wrote.
    package let stateSize: Int64
    package let checkpointedSize: Int64
    /// Where it lies; nil where it has not completed, and where Flink has discarded it.
    package let path: String?
    /// Why it failed.
    package let failure: String?

    /// `org.apache.flink.runtime.checkpoint.CheckpointStatsStatus`
    package enum Status: String, Sendable, Codable {
        case inProgress = "IN_PROGRESS"
        case completed = "COMPLETED"
        case failed = "FAILED"
        /// A status of a Flink that is newer than this list.
        case unknown = "UNKNOWN"

        package init(from decoder: any Decoder) throws {
            let text = try decoder.singleValueContainer().decode(String.self)
            self = Status(rawValue: text) ?? .unknown
        }
    }

    package init(
        id: Int64, status: Status, isSavepoint: Bool, triggered: Int64, duration: Int64, stateSize: Int64,
        checkpointedSize: Int64, path: String?, failure: String?
    ) {
        self.id = id
        self.status = status
        self.isSavepoint = isSavepoint
        self.triggered = triggered
        self.duration = duration
        self.stateSize = stateSize
        self.checkpointedSize = checkpointedSize
        self.path = path
        self.failure = failure
    }
}
