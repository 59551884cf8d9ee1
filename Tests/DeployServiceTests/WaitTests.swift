import Testing

@testable import DeployService

@Suite struct WaitTests {
    /// The test would not come to its end otherwise.
    @Test func aTaskThatHearsNothingIsNotWaitedForLonger() async {
        let (latch, continuation) = AsyncStream<Void>.makeStream()
        let deaf = Task { await Task { for await _ in latch {} }.value }
        await Patience.wait(for: [deaf], atMost: .milliseconds(1))
        continuation.finish()
        await Patience.wait(for: [deaf], atMost: .seconds(3600))
    }
}
