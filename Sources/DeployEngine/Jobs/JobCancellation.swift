package import Diagnostics
package import FlinkREST
package import HadoopRecords
import ResourceManager

/// Cancels a job and waits for its end.
package struct JobCancellation: Sendable {
    let found: FoundJob
    /// Where the job's application runs; nil for a JobManager that was named by its own address.
    let cluster: Cluster?

    package init(_ found: FoundJob, cluster: Cluster?) {
        self.found = found
        self.cluster = cluster
    }

    /// A job that is cancelled already is fine.
    ///
    /// - Parameter timeout: how long to wait for the job's end; nil for as long as it takes.
    /// - Returns: the state in which it ended; it may have finished just before.
    /// - Throws: ``DeployError`` `refusedByGuard` for a job that has ended otherwise, `deadlinePassed`.
    package func run(timeout: Duration? = nil) async throws -> JobState {
        if found.job.state == .canceled { return .canceled }
        try await found.client.cancel(found.job.id)
        let began = ContinuousClock.now
        while true {
            if let state = try await state(), state.isTerminal { return state }
            if let timeout, .now - began > timeout {
                throw DeployError(
                    .deadlinePassed, "\(found.title) has not ended after \(describe(timeout))",
                    hint: "It is being cancelled: bobbin jobs")
            }
            try await Task.sleep(for: .milliseconds(200))
        }
    }

    /// - Returns: nil while the JobManager does not answer; the end of its application is the end of the job.
    /// - Throws: ``DeployError`` `applicationFailed` where the application has ended, and not by the cancellation.
    private func state() async throws -> JobState? {
        do {
            return try await found.client.job(found.job.id).state
        } catch let error as DeployError {
            guard let id = found.application?.applicationID, let cluster else { throw error }
            let report = try await cluster.resourceManager.application(id)
            guard let report else {
                throw DeployError(
                    .inputNotFound, "the ResourceManager knows \(id) no more, and nobody how \(found.title) has ended")
            }
            if report.state.isTerminal { return try Self.state(of: report) }
            // The proxy leads to a page of its own once the application is about to end.
            guard error.retriable || error.code == .inputNotFound || found.client.isProxied else { throw error }
            return nil
        }
    }

    /// Of a job whose application has ended: a cancelled one makes Flink say KILLED; so does YARN, of all jobs. A session
    /// that was told to end, and has cancelled its jobs, has succeeded like an application whose job has finished.
    package static func state(of application: ApplicationReport) throws(DeployError) -> JobState {
        switch application.finalStatus {
        case .killed: return .canceled
        case .succeeded: return .finished
        case .failed: return .failed
        default:
            throw DeployError(
                .applicationFailed,
                "\(application.applicationID) has ended (\(application.state.rawValue), final status "
                    + "\(application.finalStatus.rawValue)), and does not tell how its job did")
        }
    }
}
