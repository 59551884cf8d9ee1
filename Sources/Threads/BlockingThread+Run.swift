extension BlockingThread {
    /// Runs `body` on a thread of its own and waits for its result without holding up a thread that runs tasks.
    ///
    /// - Throws: what `body` throws. Where the system gives no thread, `body` runs where this was called.
    package static func run<Result: Sendable>(
        named name: String, _ body: @escaping @Sendable () throws -> Result
    ) async throws -> Result {
        try await withCheckedThrowingContinuation { continuation in
            let work: @Sendable () -> Void = { continuation.resume(with: Swift.Result { try body() }) }
            if !start(named: name, work) { work() }
        }
    }
}
