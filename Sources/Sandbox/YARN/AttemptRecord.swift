import HadoopRecords

/// One try to run an application.
struct AttemptRecord: Hashable, Sendable, Codable {
    /// Those of `YarnApplicationAttemptState` that the sandbox has.
    enum State: String, Sendable, Codable {
        case launched = "LAUNCHED"
        case running = "RUNNING"
        case finished = "FINISHED"
        case failed = "FAILED"
        case killed = "KILLED"
    }

    let id: ApplicationAttemptID
    /// The ApplicationMaster's.
    let container: ContainerID
    /// Milliseconds since 1970; 0 for what has not happened.
    let started: Int64
    var finished: Int64 = 0
    var state = State.launched
}
