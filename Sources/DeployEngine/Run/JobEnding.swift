package import Diagnostics
package import FlinkREST
import HadoopRecords

/// Says why a job ended badly.
package enum JobEnding {
    /// - Returns: nil for one that has not ended, or that ended well.
    package static func error(of job: JobDetails, at place: JobPlace) async -> DeployError? {
        guard job.state.isTerminal, job.state != .finished else { return nil }
        let what = "job \(job.id) \"\(job.name)\""
        if job.state == .canceled { return DeployError(.applicationKilled, "\(what) was cancelled") }
        let trace = try? await place.client.failure(of: job.id)
        let hint = place.session.map { "All of its logs: yarn logs -applicationId \($0.applicationID)" }
        guard let trace, let cause = PythonTraceback.cause(in: trace) ?? RootCause(in: trace) else {
            return DeployError(.applicationFailed, "\(what) failed", hint: hint)
        }
        let at = cause.place.map { " (\($0))" } ?? ""
        return DeployError(
            .applicationFailed, "\(what) failed: \(cause.exception)\(at)", hint: KnownCause.hint(for: cause) ?? hint)
    }
}
