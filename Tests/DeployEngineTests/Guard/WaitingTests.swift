import DeployEngine
import Diagnostics
import HadoopRecords
import Synchronization
import TestSupport
import Testing

/// What an application waits for is looked at again while it waits.
@Suite struct WaitingTests {
    private static let waiting = GuardWorld.Application(
        number: 4, state: "ACCEPTED", user: "me",
        staged: [
            "config.yaml":
                #"{"high-availability.type": "zookeeper", "high-availability.cluster-id": "Prod", "high-availability.zookeeper.quorum": "zk:2181"}"#
        ], container: "RUNNING")

    private static func world(holder: Int?, state: String = "ACCEPTED") -> GuardWorld {
        var waiting = waiting
        waiting.state = state
        let holders = holder.map { [GuardWorld.Application(number: $0, configuration: GuardWorld.settings("Prod"))] }
        return GuardWorld(applications: (holders ?? []) + [waiting])
    }

    /// One after another leads under the cluster id; then nobody does, and it starts.
    @Test func whoHoldsTheClusterIDIsToldAnew() async throws {
        try await withWireServer { server in
            Self.world(holder: 3).serve(server)
            let told = Mutex<[Int?]>([])
            let tracker = Tracker(
                source: try Wire.cluster(at: server), id: Self.waiting.id, explanationPause: .zero
            ) { progress in
                guard case .explained(let reason) = progress else { return }
                told.withLock { $0.append(reason.waitsFor?.number) }
                switch reason.waitsFor?.number {
                case 3: Self.world(holder: 5).serve(server)
                case 5: Self.world(holder: nil).serve(server)
                default: Self.world(holder: nil, state: "RUNNING").serve(server)
                }
            }
            _ = try? await tracker.follow(until: .running, timeout: .seconds(300))
            #expect(told.withLock { $0 } == [3, 5, nil])
        }
    }

    /// - Parameter ends: whether the holder ends after the application was seen.
    @Test(arguments: [false, true])
    func theDeadlineNamesWhoHoldsTheClusterIDThen(ends: Bool) async throws {
        try await withWireServer { server in
            Self.world(holder: 3).serve(server)
            let tracker = Tracker(source: try Wire.cluster(at: server), id: Self.waiting.id) { _ in }
            let error = await #expect(throws: DeployError.self) {
                _ = try await tracker.follow(until: .running, timeout: .zero) { _ in
                    if ends { Self.world(holder: nil).serve(server) }
                }
            }
            #expect(error?.code == .deadlinePassed)
            #expect(error?.message.contains("application_17_0003") == !ends)
            #expect(error?.hint?.contains("End one of the two") == !ends)
        }
    }
}
