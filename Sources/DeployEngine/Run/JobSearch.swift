import Diagnostics
package import FlinkREST

/// Looks whether a JobManager has a job.
package struct JobSearch: Sendable {
    let place: JobPlace

    package init(place: JobPlace) {
        self.place = place
    }

    private static let pause = Duration.milliseconds(250)

    /// - Parameter mayCome: whether its program is at work, so that the JobManager may have it yet where it has not now.
    /// - Returns: false also where the JobManager has not answered within the limit.
    package func finds(_ id: JobID, within limit: Duration, mayCome: Bool) async -> Bool {
        let clock = ContinuousClock()
        let end = clock.now + limit
        var place = place
        while true {
            do {
                _ = try await place.client.result(of: id)
                return true
            } catch let error as DeployError where error.code == .inputNotFound && !mayCome {
                return false
            } catch {
                if let there = try? await place.now() { place = there }
            }
            guard clock.now < end else { return false }
            try? await Task.sleep(for: Self.pause)
            if Task.isCancelled { return false }
        }
    }
}
