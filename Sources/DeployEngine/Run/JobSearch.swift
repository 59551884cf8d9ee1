import Diagnostics
import FlinkREST

/// Looks whether a JobManager has a job.
struct JobSearch: Sendable {
    let place: JobPlace

    private static let pause = Duration.milliseconds(250)

    /// - Returns: false as soon as the JobManager says for sure that it has none and `limit` is over; also where it has not
    ///   answered until then.
    func finds(_ id: JobID, within limit: Duration) async -> Bool {
        let clock = ContinuousClock()
        let end = clock.now + limit
        var place = place
        while true {
            do {
                _ = try await place.client.result(of: id)
                return true
            } catch {
                if let there = try? await place.now() { place = there }
            }
            guard clock.now < end else { return false }
            try? await Task.sleep(for: Self.pause)
            if Task.isCancelled { return false }
        }
    }
}
