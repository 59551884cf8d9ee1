import DeployEngine
import Diagnostics
import FlinkREST

/// What a signal means for a job: nothing, or with `-sae` its end.
struct JobInterrupt: Sendable {
    let place: JobPlace
    /// `-sae`.
    let cancels: Bool

    func error(_ interruption: JobInterruption) async -> DeployError {
        if let job = interruption.job { return await error(of: job) }
        guard interruption.mayCome else { return DeployError(.interrupted, "interrupted; no job was submitted") }
        return DeployError(
            .interrupted, "interrupted while the JobManager runs the program: its job may come yet",
            hint: "Look for it with: bobbin jobs \(place.words)")
    }

    func error(of job: JobID) async -> DeployError {
        guard cancels else {
            return DeployError(
                .interrupted, "interrupted; job \(job) goes on",
                hint: "Look at it with: bobbin jobs \(place.words); end it with: bobbin cancel \(place.words) \(job)")
        }
        do {
            try await place.client.cancel(job)
            return DeployError(.interrupted, "interrupted; job \(job) was cancelled")
        } catch {
            return DeployError(
                .interrupted, "interrupted; job \(job) could not be cancelled and goes on",
                hint: "Try again: bobbin cancel \(place.words) \(job)", cause: error)
        }
    }
}
