package import Diagnostics
package import FlinkREST
package import HadoopRecords

/// Says why a job ended badly.
package enum JobEnding {
    /// - Parameter name: the job's; nil where it was not seen.
    /// - Returns: nil for one that ended well.
    package static func error(of job: JobResult, named name: String?, at place: JobPlace) -> DeployError? {
        error(of: job, named: name, in: place.session?.applicationID)
    }

    /// - Parameters:
    ///   - name: the job's; nil where it was not seen.
    ///   - session: nil for a JobManager that was named by its address.
    /// - Returns: nil for one that ended well.
    package static func error(
        of job: JobResult, named name: String?, in session: ApplicationID?
    ) -> DeployError? {
        let what = "job \(job.id)" + (name.map { " \"\($0)\"" } ?? "")
        switch job.state {
        case .finished: return nil
        case .canceled: return DeployError(.applicationKilled, "\(what) was cancelled")
        default: break
        }
        let hint = session.map { "All of its logs: bobbin logs \($0) --list" }
        guard let trace = job.trace, let cause = PythonTraceback.cause(in: trace) ?? RootCause(in: trace) else {
            return DeployError(.applicationFailed, "\(what) failed", hint: hint)
        }
        let words = JobFailureWords(cause, in: trace)
        return DeployError(.applicationFailed, "\(what) failed: \(words.sentence)", hint: words.cure ?? hint)
    }
}
