import DeployEngine
import Diagnostics
import FlinkREST

/// What a signal means for a job: nothing, or with `-sae` its end.
struct JobInterrupt: Sendable {
    let place: JobPlace
    /// `-sae`.
    let cancels: Bool

    func error(_ interruption: JobInterruption, _ console: Console) async -> DeployError {
        switch interruption {
        case .none: return DeployError(.interrupted, "interrupted; no job was submitted")
        case .submitted(let job): return await error(of: job)
        case .mayCome(let job):
            if cancels {
                console.note("interrupted while the JobManager runs the program: its job is cancelled when it comes")
                if await JobSearch(place: place).finds(job, within: Self.patience, mayCome: true) {
                    return await error(of: job)
                }
            }
            return DeployError(
                .interrupted, "interrupted while the JobManager runs the program: its job \(job) may come yet",
                hint: "Look for it with: bobbin jobs \(place.words)")
        }
    }

    /// How long a job is waited for that is to be cancelled.
    private static let patience = Duration.seconds(60)

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
