extension DeployError {
    /// A class of failures. The raw value is stable: it is what `-o json` prints and what callers may switch on.
    package enum Code: String, Sendable, CaseIterable {
        /// The words on the command line make no request.
        case usage
        /// The idempotency key belongs to another request.
        case idempotencyConflict = "idempotency-conflict"
        /// A file of the user (program, archive, ship file) is not what it should be.
        case inputMalformed = "input-malformed"
        /// A file, an application, or a job that the user named does not exist.
        case inputNotFound = "input-not-found"
        /// No server answers at any of the known addresses.
        case clusterUnreachable = "cluster-unreachable"
        /// A server answers, but not as the Hadoop or Flink service that is expected there.
        case unexpectedAnswer = "unexpected-answer"
        /// The service is there, but none of its peers is the active one.
        case noActivePeer = "no-active-peer"
        /// The NameNode takes no writes for now.
        case safeMode = "safe-mode"
        /// HDFS has no room, or a quota is used up.
        case noSpace = "no-space"
        /// Bobbin itself is wrong.
        case defect
        /// A time limit of the caller passed; what was waited for may yet happen.
        case deadlinePassed = "deadline-passed"
        /// The user may not do this.
        case notAllowed = "not-allowed"
        /// There is no configuration to work with, or it names no cluster.
        case configurationMissing = "configuration-missing"
        /// A configuration file or value cannot be read.
        case configurationMalformed = "configuration-malformed"
        /// The configuration can be read, but what it asks for cannot work.
        case configurationWrong = "configuration-wrong"
        /// The queue does not exist, takes no applications, or is not open to this user.
        case queueRefused = "queue-refused"
        /// More memory or vcores than the cluster or the queue gives to one container.
        case aboveMaximum = "above-maximum"
        /// What is asked for is known to end badly, and was not forced.
        case refusedByGuard = "refused-by-guard"
        /// The application or job ended FAILED.
        case applicationFailed = "application-failed"
        /// The application or job ended KILLED.
        case applicationKilled = "application-killed"
        /// A savepoint was not taken or not removed; the job goes on as it was.
        case savepointFailed = "savepoint-failed"
        /// A check found something that will fail.
        case checkFailed = "check-failed"
        /// The program cannot be imported as its containers would import it.
        case rehearsalFailed = "rehearsal-failed"
        /// A signal ended the waiting.
        case interrupted

        var isRetriable: Bool {
            switch self {
            case .clusterUnreachable, .noActivePeer, .safeMode, .deadlinePassed: true
            default: false
            }
        }
    }
}
