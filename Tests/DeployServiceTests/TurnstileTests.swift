import Testing

@testable import DeployService

@Suite struct TurnstileTests {
    @Test func noMoreThanItsPlacesAreInsideAtATime() async throws {
        let turnstile = Turnstile(2)
        let inside = Inside()
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<8 {
                group.addTask {
                    try await turnstile.pass {
                        await inside.enter()
                        try await Task.sleep(for: .milliseconds(5))
                        await inside.leave()
                    }
                }
            }
            try await group.waitForAll()
        }
        #expect(await inside.most == 2)
    }

    private actor Inside {
        private var now = 0
        private(set) var most = 0

        func enter() {
            now += 1
            most = max(most, now)
        }

        func leave() { now -= 1 }
    }

    @Test func whoIsCancelledWhileItWaitsLeavesAndTakesNoPlace() async throws {
        let turnstile = Turnstile(1)
        let (latch, continuation) = AsyncStream<Void>.makeStream()
        let first = Task { try await turnstile.pass { for await _ in latch {} } }
        let second = Task { try await turnstile.pass {} }
        second.cancel()
        await #expect(throws: CancellationError.self) { try await second.value }
        continuation.finish()
        try await first.value
        try await turnstile.pass {}
    }
}
