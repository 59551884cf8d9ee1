import Diagnostics
import HadoopRecords
import NodeManager
import ResourceManager
import Synchronization
import TestSupport
import Testing

@testable import DeployEngine

@Suite struct AggregatedLogsTests {
    struct Named: Sendable, CustomTestStringConvertible {
        let name: String
        let node: String
        var time: Int64?
        var testDescription: String { name }
    }

    @Test(arguments: [
        Named(name: "worker3_45454", node: "worker3:45454"),
        Named(name: "worker3_45454_1795246195732", node: "worker3:45454", time: 1_795_246_195_732),
        Named(name: "rack_1_45454", node: "rack_1:45454"),
        Named(name: "rack_1_45454_1795246195732", node: "rack_1:45454", time: 1_795_246_195_732),
        Named(name: "worker3", node: "worker3"),
    ])
    func aFilesNameTellsNodeAndTime(_ named: Named) {
        let name = AggregatedFileName(named.name)
        #expect(name.node == named.node)
        #expect(name.time == named.time)
    }

    private static let manager = LoggedWorld.container(1).text
    private static let worker = LoggedWorld.container(1, 2).text

    private static func text(
        _ file: String, of container: ContainerID, in source: any LogSource, last: Int64? = nil
    ) async throws -> String {
        let bytes = Mutex<[UInt8]>([])
        let isThere = try await source.read(file, of: container, last: last) { piece in
            bytes.withLock { $0 += piece.bytes }
        }
        #expect(isThere)
        return String(decoding: bytes.withLock { $0 }, as: UTF8.self)
    }

    /// The names are given in another order than the times.
    @Test func whatANodeAddsIsReadInItsOrder() async throws {
        try await LoggedWorld.with { world in
            for (name, text) in [("900000000003", "three\n"), ("1800000000001", "five\n"), ("900000000002", "two\n")] {
                world.hdfs.put(
                    LoggedWorld.folder("node1_45454_\(name)"),
                    WrittenTFile.file([[(Self.manager, [("jobmanager.log", text)])]]))
            }
            world.change {
                $0.application = "FINISHED"
                $0.aggregation = "SUCCEEDED"
                // Nothing listens there: the node has gone.
                $0.attempts = [.init(number: 1, container: LoggedWorld.container(1), address: "127.0.0.1:1")]
            }
            let application = try #require(try await world.application())
            let logs = try await LogFinder(cluster: world.cluster).find(application)
            let container = try #require(logs.containers.first)
            #expect(container.node == "node1:45454")
            #expect(container.files.map(\.size) == [15])
            let source = try #require(logs.source(of: container))
            let all = try await Self.text("jobmanager.log", of: container.container, in: source)
            #expect(all == "two\nthree\nfive\n")
            let end = try await Self.text("jobmanager.log", of: container.container, in: source, last: 8)
            #expect(end == "ee\nfive\n")
            let tail = try await LogTail.read(2, of: "jobmanager.log", of: container.container, from: source)
            #expect(tail.map { String(decoding: $0.bytes, as: UTF8.self) } == "three\nfive\n")
            // What explains an application's end looks at the files of one node.
            let tails = await ContainerLogs(cluster: world.cluster, patience: .zero).tails(of: application)
            #expect(tails["jobmanager.log"] == all)
        }
    }

    @Test func noMoreIsReadThanLeadsToTheJobManager() async throws {
        try await LoggedWorld.with { world in
            let log = [("jobmanager.log", "main\n")]
            let other = [("taskmanager.log", "task\n")]
            // The second block leads nowhere; nobody is to look.
            world.hdfs.put(
                LoggedWorld.folder("node1_45454"),
                WrittenTFile.file([[(Self.manager, log)], [(LoggedWorld.container(1, 3).text, other)]], damaged: 1))
            world.hdfs.put(LoggedWorld.folder("node2_45454"), WrittenTFile.file([[(Self.worker, other)]]))
            world.change {
                $0.application = "FINISHED"
                $0.attempts = [.init(number: 1, container: LoggedWorld.container(1), address: "127.0.0.1:1")]
            }
            let application = try #require(try await world.application())
            let finder = LogFinder(cluster: world.cluster)
            let logs = try await finder.find(application, .jobManager)
            #expect(logs.containers.map(\.container.text) == [Self.manager])
            #expect(logs.containers.first?.usualFile == "jobmanager.log")
            #expect(world.opened == ["node1_45454"])
            #expect(!logs.failures.contains { $0.code == .inputMalformed })
            // Where it is not there, all others are looked through.
            world.change { $0.attempts[0].nodeID = "node9:45454" }
            let others = try await finder.find(application, .jobManager)
            #expect(others.containers.count == 2)
        }
    }

    @Test func aDamagedBlockDoesNotHideTheOthers() async throws {
        try await LoggedWorld.with { world in
            let blocks: [[WrittenTFile.Container]] = [
                [(Self.manager, [("jobmanager.log", "main\n")])], [(Self.worker, [("taskmanager.log", "task\n")])],
                [(LoggedWorld.container(1, 3).text, [("taskmanager.log", "last\n")])],
            ]
            world.hdfs.put(LoggedWorld.folder("node1_45454"), WrittenTFile.file(blocks, damaged: 1))
            world.hdfs.put(LoggedWorld.folder("node2_45454"), Array("no such file, and long enough for one to be".utf8))
            world.change { $0.application = "FINISHED" }
            let application = try #require(try await world.application())
            let logs = try await LogFinder(cluster: world.cluster).find(application)
            #expect(logs.containers.map(\.container.number) == [1, 3])
            #expect(logs.failures.count == 2)
            #expect(logs.failures.first?.message.contains("block 2 of") == true)
        }
    }
}
