package import Diagnostics
package import HadoopRecords

/// How an application ended, decided by YARN's state and the application's own final status together
/// (protocol: Flink's mapping of its statuses to YARN's).
package enum ApplicationOutcome: String, Sendable, Hashable, Codable {
    case succeeded, failed, killed
    /// Closed without having said how it went.
    case unknown

    /// - Returns: nil while it has not ended.
    package init?(_ report: ApplicationReport) {
        switch (report.state, report.finalStatus) {
        case (.finished, .succeeded): self = .succeeded
        case (.finished, .killed), (.killed, _): self = .killed
        case (.finished, .failed), (.failed, _): self = .failed
        case (.finished, _): self = .unknown
        default: return nil
        }
    }

    package var code: DeployError.Code? {
        switch self {
        case .succeeded: nil
        case .failed, .unknown: .applicationFailed
        case .killed: .applicationKilled
        }
    }
}
