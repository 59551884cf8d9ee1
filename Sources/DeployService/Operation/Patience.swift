/// Waits that have an end.
enum Patience {
    /// Waits until the tasks have ended, or as long as this; they go on then.
    static func wait(for tasks: [Task<Void, Never>], atMost limit: Duration) async {
        // A group would wait for its children, and those for the tasks, which hear of no cancellation.
        let (ends, continuation) = AsyncStream<Void>.makeStream()
        let watch = Task {
            for task in tasks { await task.value }
            continuation.finish()
        }
        let clock = Task {
            try? await Task.sleep(for: limit)
            continuation.finish()
        }
        for await _ in ends {}
        watch.cancel()
        clock.cancel()
    }
}
