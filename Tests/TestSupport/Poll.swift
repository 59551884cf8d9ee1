/// Waits until a condition holds, asking every few milliseconds.
///
/// - Parameters:
///   - limit: how long to go on; far above what is expected, since a busy machine is slow.
///   - what: what is waited for, for the error.
/// - Throws: ``PollTimeout``; whatever `condition` throws; `CancellationError`.
package func poll(
    within limit: Duration = .seconds(120), every pause: Duration = .milliseconds(10), for what: String = "a condition",
    _ condition: () async throws -> Bool
) async throws {
    let end = ContinuousClock.now + limit
    while try await !condition() {
        guard ContinuousClock.now < end else { throw PollTimeout(what: what, limit: limit) }
        try await Task.sleep(for: pause)
    }
}

/// What ``poll(within:every:for:_:)`` waited for did not come.
package struct PollTimeout: Error, CustomStringConvertible {
    package let what: String
    package let limit: Duration

    package var description: String { "\(what) did not come within \(limit)" }
}
