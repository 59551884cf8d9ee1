/// Where Flink has a vertex or one of its tasks (`org.apache.flink.runtime.execution.ExecutionState`).
package enum ExecutionState: String, Sendable, Codable, CodingKeyRepresentable, CaseIterable {
    case created = "CREATED"
    case scheduled = "SCHEDULED"
    case deploying = "DEPLOYING"
    case initializing = "INITIALIZING"
    case running = "RUNNING"
    case finished = "FINISHED"
    case canceling = "CANCELING"
    case canceled = "CANCELED"
    case failed = "FAILED"
    case reconciling = "RECONCILING"
    /// A state of a Flink that is newer than this list.
    case unknown = "UNKNOWN"

    package init(from decoder: any Decoder) throws {
        let text = try decoder.singleValueContainer().decode(String.self)
        self = ExecutionState(rawValue: text) ?? .unknown
    }
}
