import DeployEngine
import Diagnostics
import HadoopRecords

/// What is said of deployments that dead processes left.
enum RecoveryText {
    static func line(_ result: Recovery.Result) -> String {
        switch result {
        case .kept(let report):
            "\(report.applicationID) (\(report.name)), submitted by a process that died, is \(report.state.rawValue): kept"
        case .undone(let name, nil):
            "the deployment of \(name), whose process died, had left nothing on the cluster"
        case .undone(let name, let id?):
            "the deployment of \(name), whose process died before \(id) was submitted, is taken back"
        case .forgotten(let name, let id):
            "\(id) (\(name)), submitted by a process that died, is known no more: how it ended cannot be told"
        case .postponed(let name, let error):
            "the deployment of \(name), whose process died, could not be looked after: \(error.message)"
        }
    }
}
