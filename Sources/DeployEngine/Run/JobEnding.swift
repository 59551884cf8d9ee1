package import Diagnostics
package import FlinkREST
import HadoopRecords

/// Says why a job ended badly.
package enum JobEnding {
    /// - Parameter name: the job's; nil where it was not seen.
    /// - Returns: nil for one that ended well.
    package static func error(of job: JobResult, named name: String?, at place: JobPlace) -> DeployError? {
        let what = "job \(job.id)" + (name.map { " \"\($0)\"" } ?? "")
        switch job.state {
        case .finished: return nil
        case .canceled: return DeployError(.applicationKilled, "\(what) was cancelled")
        default: break
        }
        let hint = place.session.map { "All of its logs: bobbin logs \($0.applicationID) --list" }
        guard let trace = job.trace, let cause = PythonTraceback.cause(in: trace) ?? RootCause(in: trace) else {
            return DeployError(.applicationFailed, "\(what) failed", hint: hint)
        }
        let words = JobFailureWords(cause, in: trace)
        return DeployError(.applicationFailed, "\(what) failed: \(words.sentence)", hint: words.cure ?? hint)
    }
}
