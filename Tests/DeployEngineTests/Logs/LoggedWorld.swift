import HadoopRecords
import ResourceManager
import Synchronization
import TestSupport

@testable import DeployEngine

/// A ResourceManager with one application, ``Wire/id``, and its attempts on nodes that a test plays; and a NameNode.
struct LoggedWorld {
    struct Attempt {
        let number: Int
        let container: ContainerID
        let address: String
        var nodeID = "node1:45454"
        var state = "RUNNING"
        /// The containers that the ResourceManager still counts to it.
        var containers: [ContainerID] = []
    }

    /// What the ResourceManager tells now.
    struct State {
        var application = "RUNNING"
        var aggregation = "NOT_START"
        var attempts: [Attempt] = []
        /// `host:port` of the nodes' web servers.
        var nodes: [String] = []
    }

    static func container(_ attempt: Int, _ number: Int64 = 1) -> ContainerID {
        ContainerID(application: Wire.id, attempt: attempt, number: number)
    }

    static func folder(_ file: String) -> String {
        "/tmp/logs/me/bucket-logs-tfile/0002/\(Wire.id)/\(file)"
    }

    let cluster: Cluster
    let hdfs: PlayedHDFS
    let nameNode: WireServer
    private let state: Shared

    private final class Shared: Sendable {
        let state = Mutex(State())
    }

    func change(_ body: (inout State) -> Void) { state.state.withLock { body(&$0) } }

    /// The application as the ResourceManager tells it now.
    func application() async throws -> ApplicationReport? { try await cluster.resourceManager.application(Wire.id) }

    /// The names of the files that were opened.
    var opened: Set<String> {
        Set(
            nameNode.requests.filter { $0.query["op"] == "OPEN" }.compactMap {
                $0.path.split(separator: "/").last.map(String.init)
            })
    }

    static func with(_ body: (LoggedWorld) async throws -> Void) async throws {
        try await withPlayedHDFS { hdfs, nameNode in
            try await withWireServer { server in
                let state = Shared()
                server.answer { request in state.state.withLock { answer(request, $0) } }
                let cluster = try Wire.cluster(nameNode: nameNode, resourceManager: server)
                try await body(LoggedWorld(cluster: cluster, hdfs: hdfs, nameNode: nameNode, state: state))
            }
        }
    }

    private static func answer(_ request: WireRequest, _ state: State) -> WireAnswer {
        if request.path.hasSuffix("/containers") {
            let attempt = state.attempts.first { request.path.contains("appattempt_17_0002_00000\($0.number)") }
            let list = (attempt?.containers ?? []).map {
                #"{"containerId":"\#($0)","allocatedMB":"1","allocatedVCores":"1","nodeHttpAddress":"http://\#(attempt?.address ?? "")"}"#
            }
            return .json(#"{"container":[\#(list.joined(separator: ","))]}"#)
        }
        if request.path.hasSuffix("/appattempts") {
            let list = state.attempts.map {
                """
                {"id":\($0.number),"appAttemptId":"appattempt_17_0002_00000\($0.number)","containerId":"\($0.container)",
                 "nodeId":"\($0.nodeID)","nodeHttpAddress":"\($0.address)","startTime":1,"finishedTime":0,
                 "appAttemptState":"\($0.state)"}
                """
            }
            return .json(#"{"appAttempts":{"appAttempt":[\#(list.joined(separator: ","))]}}"#)
        }
        if request.path.hasSuffix("/nodes") {
            let list = state.nodes.map { #"{"id":"\#($0)","state":"RUNNING","nodeHTTPAddress":"\#($0)"}"# }
            return .json(#"{"nodes":{"node":[\#(list.joined(separator: ","))]}}"#)
        }
        if request.path.contains("/apps/") {
            return Wire.app(state.application, extra: #", "logAggregationStatus": "\#(state.aggregation)""#)
        }
        return .json(#"{"clusterInfo": {"haState": "ACTIVE"}}"#)
    }
}
