/// How long, and in what steps, peers of which none serves are asked again.
package struct Patience: Hashable, Sendable {
    /// Nothing is asked again once this much time has passed since the first request.
    package var total: Duration
    /// The pause after the first round; each further one is twice as long, up to ``longestPause``.
    package var firstPause: Duration
    package var longestPause: Duration

    package init(
        total: Duration = .seconds(3), firstPause: Duration = .milliseconds(250), longestPause: Duration = .seconds(5)
    ) {
        self.total = total
        self.firstPause = firstPause
        self.longestPause = longestPause
    }

    /// Ask each peer once.
    package static let none = Patience(total: .zero)

    /// The pause before round `round` (the first repetition is 1).
    ///
    /// - Returns: nil where the time is used up.
    package func pause(beforeRound round: Int, elapsed: Duration) -> Duration? {
        let pause = min(firstPause * (1 << min(round - 1, 16)), longestPause)
        return elapsed + pause <= total ? pause : nil
    }
}
