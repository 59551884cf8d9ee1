import Diagnostics
import HadoopRecords
import NodeManager
import ResourceManager
import TestSupport
import Testing

@testable import DeployCommands
@testable import DeployEngine

/// What is said where there are no logs, or where a node does not show them.
@Suite struct LogSearchTests {
    private static func search(_ world: LoggedWorld) async throws -> LogSearch {
        LogSearch(cluster: world.cluster, application: try #require(try await world.application()))
    }

    private static func error(_ body: () async throws -> Void) async -> DeployError? {
        do { try await body() } catch let error as DeployError { return error } catch { return nil }
        return nil
    }

    @Test(arguments: ["RUNNING", "FINISHED"])
    func aNodeThatRefusesIsNotTakenForOneWithoutLogs(state: String) async throws {
        try await LoggedWorld.with { world in
            try await withWireServer { server in
                let node = PlayedNode(server)
                node.refuse(403)
                world.change {
                    $0.application = state
                    $0.aggregation = "DISABLED"
                    $0.attempts = [
                        .init(number: 1, container: PlayedNode.container, address: server.authority)
                    ]
                }
                let search = try await Self.search(world)
                for scope in [LogFinder.Scope.jobManager, .all] {
                    let error = await Self.error { _ = try await search.found(scope, inHistory: false) }
                    #expect(error?.code == .notAllowed)
                }
            }
        }
    }

    @Test func aNodeOutOfReachIsSaidToBe() async throws {
        try await LoggedWorld.with { world in
            let port = try WireServer.refusedPort()
            world.change {
                $0.attempts = [.init(number: 1, container: PlayedNode.container, address: "127.0.0.1:\(port)")]
            }
            let search = try await Self.search(world)
            let error = await Self.error { _ = try await search.found(.jobManager, inHistory: false) }
            #expect(error?.code == .clusterUnreachable)
            world.change { $0.attempts = [] }
            let none = await Self.error { _ = try await search.found(.jobManager, inHistory: false) }
            #expect(none?.message.contains("has written no logs yet") == true)
        }
    }

    /// The ResourceManager does not tell where the containers of an ended application ran.
    @Test func nodesAreAskedForWhatNobodyKeeps() async throws {
        try await LoggedWorld.with { world in
            try await withWireServer { server in
                try await withWireServer { second in
                    let manager = PlayedNode(server)
                    manager.change { $0 = [.init(name: "jobmanager.log", text: "main\n")] }
                    let worker = PlayedNode(second, LoggedWorld.container(1, 2))
                    worker.change { $0 = [.init(name: "taskmanager.log", text: "task\n")] }
                    world.change {
                        $0.application = "FINISHED"
                        $0.aggregation = "DISABLED"
                        $0.attempts = [.init(number: 1, container: manager.container, address: server.authority)]
                        $0.nodes = [second.authority]
                    }
                    // A node knows nothing of another's containers.
                    let search = try await Self.search(world)
                    let found = try await search.found(.all, inHistory: false)
                    #expect(found.containers.map(\.container) == [manager.container])
                    let chosen = try await search.choose(worker.container.text, from: found)
                    #expect(chosen.container.container == worker.container)
                    #expect(chosen.container.role == .taskManager)
                    let missing = await Self.error { _ = try await search.choose("7", from: found) }
                    #expect(missing?.hint?.contains("by its whole id") == true)
                    manager.change { $0 = nil }
                    let gone = await Self.error { _ = try await search.found(.all, inHistory: false) }
                    #expect(gone?.code == .inputNotFound)
                    #expect(gone?.hint?.contains("yarn.nodemanager.log.retain-seconds") == true)
                }
            }
        }
    }
}
