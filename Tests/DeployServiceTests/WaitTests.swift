import Synchronization
import Testing

@testable import DeployService

@Suite struct WaitTests {
    @Test func aTaskThatHearsNothingIsNotWaitedForLonger() async {
        let (latch, continuation) = AsyncStream<Void>.makeStream()
        let hasEnded = Mutex(false)
        let deaf = Task {
            await Task { for await _ in latch {} }.value
            hasEnded.withLock { $0 = true }
        }
        await Patience.wait(for: [deaf], atMost: .milliseconds(1))
        #expect(!hasEnded.withLock { $0 })
        continuation.finish()
        await Patience.wait(for: [deaf], atMost: .seconds(3600))
        #expect(hasEnded.withLock { $0 })
    }
}
