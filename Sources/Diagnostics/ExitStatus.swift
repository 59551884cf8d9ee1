/// What the process ends with, as docs/cli lists it; 64 to 78 have the meaning of sysexits(3).
package enum ExitStatus: Int32, Sendable {
    case done = 0
    case applicationFailed = 1
    case checkFailed = 2
    case usage = 64
    case inputMalformed = 65
    case inputNotFound = 66
    case clusterUnreachable = 69
    case defect = 70
    case deadlinePassed = 75
    case notAllowed = 77
    case configuration = 78
    case interrupted = 130
}

extension DeployError {
    /// The exit status of a process that this error ends.
    package var exitStatus: ExitStatus {
        switch code {
        case .usage, .idempotencyConflict: .usage
        case .inputMalformed: .inputMalformed
        case .inputNotFound: .inputNotFound
        case .clusterUnreachable, .unexpectedAnswer, .noActivePeer, .safeMode, .noSpace: .clusterUnreachable
        case .defect: .defect
        case .deadlinePassed: .deadlinePassed
        case .notAllowed: .notAllowed
        case .configurationMissing, .configurationMalformed, .configurationWrong, .queueRefused, .aboveMaximum,
            .refusedByGuard:
            .configuration
        case .applicationFailed, .applicationKilled, .savepointFailed: .applicationFailed
        case .checkFailed, .rehearsalFailed: .checkFailed
        case .interrupted: .interrupted
        }
    }
}
