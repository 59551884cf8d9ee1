package import HadoopRecords
package import Ledger

/// Where a deployment is, in the words of the API (api.md).
package enum DeploymentState: String, Codable, Sendable, CaseIterable, Comparable {
    case planned, staging, submitting, accepted, running, executing, finished, failed, cancelled, killed, ended

    /// - Parameters:
    ///   - final: the application's own word at its end.
    ///   - yarn: YARN's state at its end.
    package init(_ stage: DeploymentStage, final: FinalApplicationStatus?, yarn: YarnApplicationState?) {
        switch stage {
        case .planned: self = .planned
        case .staging, .staged: self = .staging
        case .submitting, .submitted: self = .submitting
        case .accepted: self = .accepted
        case .running: self = .running
        case .executing: self = .executing
        case .undone: self = final == .killed ? .cancelled : .failed
        case .ended:
            self =
                switch (final, yarn) {
                case (.succeeded, _): .finished
                case (.failed, _), (_, .failed): .failed
                case (_, .killed): .killed
                case (.killed, _): .cancelled
                default: .ended
                }
        }
    }

    package init(_ record: DeploymentRecord) {
        self.init(record.stage, final: record.finalStatus, yarn: record.yarnState)
    }

    /// By how far it is; the ends are all behind the rest.
    package static func < (one: DeploymentState, other: DeploymentState) -> Bool { one.rank < other.rank }

    private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }

    /// Whether nothing comes after it.
    package var isLast: Bool {
        switch self {
        case .finished, .failed, .cancelled, .killed, .ended: true
        default: false
        }
    }
}
