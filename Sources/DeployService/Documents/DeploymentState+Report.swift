import FlinkREST
import HadoopRecords
import Ledger

extension DeploymentState {
    /// Where an application is that there is no record of.
    ///
    /// - Parameter jobs: as its JobManager told them last; nil where it did not.
    init(_ report: ApplicationReport, _ jobs: [JobOverview]?) {
        switch report.state {
        case .new, .newSaving, .submitted: self = .submitting
        case .accepted: self = .accepted
        case .running: self = jobs?.contains(where: \.isExecuting) == true ? .executing : .running
        case .finished, .failed, .killed: self.init(.ended, final: report.finalStatus, yarn: report.state)
        }
    }
}
