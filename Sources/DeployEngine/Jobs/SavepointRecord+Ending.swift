package import Diagnostics
package import Ledger

extension SavepointRecord {
    /// The savepoint, where there is one or may come one.
    ///
    /// - Throws: ``DeployError`` `savepointFailed` where there is none.
    package func completed() throws(DeployError) -> SavepointRecord {
        let title = "job \(job) \"\(jobName)\""
        switch state {
        case .completed, .asked: return self
        case .failed:
            throw DeployError(
                .savepointFailed, "no savepoint of \(title): \(reason ?? "Flink says no reason")",
                hint: "The job goes on, unless its state says otherwise: bobbin jobs")
        case .disposed:
            throw DeployError(.savepointFailed, "the savepoint of \(title) was taken, and has been removed since")
        case .unknown:
            throw DeployError(
                .savepointFailed, "what became of the savepoint of \(title) is not known: \(reason ?? "")",
                hint: "bobbin checkpoints \(job) shows what Flink remembers of the job")
        }
    }
}
