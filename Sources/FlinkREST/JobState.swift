/// Where Flink has a job in its life (`org.apache.flink.api.common.JobStatus`).
package enum JobState: String, Sendable, Codable, CaseIterable {
    case initializing = "INITIALIZING"
    case created = "CREATED"
    case running = "RUNNING"
    case failing = "FAILING"
    case failed = "FAILED"
    case cancelling = "CANCELLING"
    case canceled = "CANCELED"
    case finished = "FINISHED"
    case restarting = "RESTARTING"
    case suspended = "SUSPENDED"
    case reconciling = "RECONCILING"
    /// A state of a Flink that is newer than this list.
    case unknown = "UNKNOWN"

    package init(from decoder: any Decoder) throws {
        let text = try decoder.singleValueContainer().decode(String.self)
        self = JobState(rawValue: text) ?? .unknown
    }

    /// Whether the job will never run again, here or after a failover.
    package var isTerminal: Bool { self == .finished || self == .failed || self == .canceled }
}
