import HadoopRecords
import NodeManager
import Synchronization
import TestSupport
import Testing

@testable import DeployEngine

/// Following a log to its end, whatever becomes of its node.
@Suite struct LogFollowerTests {
    private static let file = "jobmanager.log"

    /// What a follower has written and noted.
    private final class Seen: Sendable {
        let bytes = Mutex<[UInt8]>([])
        let notes = Mutex<[String]>([])

        var text: String { String(decoding: bytes.withLock { $0 }, as: UTF8.self) }
    }

    /// Follows the JobManager's log of attempt 1.
    ///
    /// - Parameter written: called with what was written so far, each time.
    private static func follow(
        _ world: LoggedWorld, _ node: PlayedNode, role: LoggedContainer.Role = .jobManager,
        written: @escaping @Sendable (String) throws -> Void
    ) async throws -> Seen {
        let seen = Seen()
        let follower = LogFollower(
            cluster: world.cluster, application: Wire.id, followsAttempts: role == .jobManager
        ) { bytes in
            seen.bytes.withLock { $0 += bytes }
            try written(seen.text)
        } note: { note in
            seen.notes.withLock { $0.append(note) }
        }
        let container = LoggedContainer(
            container: node.container, role: role, node: node.server.authority, place: .node, files: [])
        try await follower.follow(file, of: container, after: nil)
        return seen
    }

    private static func attempt(_ number: Int, _ node: PlayedNode) -> LoggedWorld.Attempt {
        .init(number: number, container: node.container, address: node.server.authority)
    }

    @Test func theNextAttemptIsFollowedAwayFromANodeThatIsLost() async throws {
        try await LoggedWorld.with { world in
            try await withWireServer { server in
                try await withWireServer { second in
                    let lost = PlayedNode(server)
                    let next = PlayedNode(second, LoggedWorld.container(2))
                    lost.change { $0 = [.init(name: Self.file, text: "first\n")] }
                    next.change { $0 = [.init(name: Self.file, text: "second\n")] }
                    next.tell("DONE")
                    world.change { $0.attempts = [Self.attempt(1, lost)] }
                    let seen = try await Self.follow(world, lost) { text in
                        if text.hasSuffix("first\n") {
                            server.stop()
                            world.change { $0.attempts.append(Self.attempt(2, next)) }
                        } else {
                            world.change {
                                $0.application = "FINISHED"
                                $0.aggregation = "DISABLED"
                            }
                        }
                    }
                    #expect(seen.text == "first\nsecond\n")
                    #expect(seen.notes.withLock { $0 }.contains { $0.contains("its last lines may be missing") })
                }
            }
        }
    }

    /// The attempt goes on, and no longer counts the container to its own.
    @Test func aTaskManagersNodeThatIsLostEndsIt() async throws {
        try await LoggedWorld.with { world in
            try await withWireServer { server in
                let lost = PlayedNode(server, LoggedWorld.container(1, 2))
                lost.change { $0 = [.init(name: Self.file, text: "first\n")] }
                let manager = LoggedWorld.container(1)
                world.change {
                    $0.attempts = [
                        .init(number: 1, container: manager, address: "127.0.0.1:1", containers: [manager])
                    ]
                }
                let seen = try await Self.follow(world, lost, role: .taskManager) { _ in server.stop() }
                #expect(seen.text == "first\n")
            }
        }
    }

    /// The node has the container's files as before, and keeps them for hours.
    @Test(arguments: ["DONE", nil])
    func whereNobodyKeepsLogsTheNodesFileIsTheLastWord(state: String?) async throws {
        try await LoggedWorld.with { world in
            try await withWireServer { server in
                let node = PlayedNode(server)
                node.change { $0 = [.init(name: Self.file, text: "first\n")] }
                world.change { $0.attempts = [Self.attempt(1, node)] }
                let seen = try await Self.follow(world, node) { text in
                    guard text == "first\n" else { return }
                    node.change { $0 = [.init(name: Self.file, text: "first\nlast\n")] }
                    node.tell(state)
                    world.change {
                        $0.application = "FINISHED"
                        $0.aggregation = "DISABLED"
                    }
                }
                #expect(seen.text == "first\nlast\n")
                #expect(seen.notes.withLock { $0 } == [])
                // It does not wait for anything: that would be two looks a second for half a minute.
                #expect(server.requests.count < 60)
            }
        }
    }

    @Test func whatANodeHasRemovedIsTakenFromTheAggregatedLogs() async throws {
        try await LoggedWorld.with { world in
            try await withWireServer { server in
                let node = PlayedNode(server)
                node.change { $0 = [.init(name: Self.file, text: "first\n")] }
                world.change { $0.attempts = [Self.attempt(1, node)] }
                let kept = WrittenTFile.file([[(node.container.text, [(Self.file, "first\nlast\n")])]])
                let seen = try await Self.follow(world, node) { text in
                    guard text == "first\n" else { return }
                    node.change { $0 = nil }
                    world.hdfs.put(LoggedWorld.folder("node1_45454"), kept)
                    world.hdfs.put(LoggedWorld.folder("node2_45454"), kept)
                    world.change { $0.application = "FINISHED" }
                }
                #expect(seen.text == "first\nlast\n")
                #expect(seen.notes.withLock { $0 } == [])
                #expect(world.opened == ["node1_45454"])
            }
        }
    }

    private struct ReaderGone: Error {}

    /// The container has ended when it is asked for, and has written once more.
    @Test func aReaderThatIsGoneEndsTheFollowingAtOnce() async throws {
        try await LoggedWorld.with { world in
            try await withWireServer { server in
                let node = PlayedNode(server)
                node.change { $0 = [.init(name: Self.file, text: "first\n")] }
                node.tell("DONE")
                world.change { $0.attempts = [Self.attempt(1, node)] }
                await #expect(throws: ReaderGone.self) {
                    _ = try await Self.follow(world, node) { text in
                        if text != "first\n" { throw ReaderGone() }
                        world.change { $0.application = "FINISHED" }
                        node.changeWhenTold { $0 = [.init(name: Self.file, text: "first\nlast\n")] }
                    }
                }
            }
        }
    }
}
