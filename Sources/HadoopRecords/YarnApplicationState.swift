/// Where YARN has an application in its life (`org.apache.hadoop.yarn.api.records.YarnApplicationState`).
package enum YarnApplicationState: String, Sendable, Codable, CaseIterable {
    case new = "NEW"
    case newSaving = "NEW_SAVING"
    case submitted = "SUBMITTED"
    case accepted = "ACCEPTED"
    case running = "RUNNING"
    case finished = "FINISHED"
    case failed = "FAILED"
    case killed = "KILLED"

    /// Whether YARN will never change the state again.
    package var isTerminal: Bool { self == .finished || self == .failed || self == .killed }
    /// Whether the ResourceManager has stored the application: before that it can still lose it.
    package var isStored: Bool { self != .new && self != .newSaving && self != .submitted }
}
