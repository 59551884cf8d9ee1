/// The ways to end a deployment.
enum DeploymentEnding: String, Sendable, CaseIterable {
    case stop, savepoint, kill

    var title: String {
        switch self {
        case .stop: "Stop"
        case .savepoint: "Stop with savepoint"
        case .kill: "Kill"
        }
    }

    /// What happens, in a sentence.
    var meaning: String {
        switch self {
        case .stop:
            "Its jobs are cancelled through the JobManager, then the application ends. What they have not written since their last checkpoint is done again by whoever starts them from it."
        case .savepoint:
            "Each running job takes a savepoint, and stops once that is complete. Where a savepoint fails, its job goes on."
        case .kill:
            "YARN ends its containers at once. Nothing is saved, and nobody asks the JobManager."
        }
    }

    /// Whether it makes sense now.
    func isPossible(_ document: DeploymentDocument) -> Bool {
        switch self {
        case .stop: true
        case .savepoint: document.applicationID != nil && document.jobs.contains { $0.state == "RUNNING" }
        case .kill: document.applicationID != nil
        }
    }
}
