import CurlHTTP
import Diagnostics
import HadoopRecords
import ResourceManager
import TestSupport
import Testing

@Suite struct ClusterAnswersTests {
    @Test(arguments: versions)
    func aResourceManagerTellsWhoItIs(version: String) async throws {
        try await withWireServer { server in
            server.expect(try recorded("info", version))
            let info = try await resourceManager(server).clusterInfo()
            #expect(info.isActive)
            #expect(info.hadoopVersion == version)
            #expect(info.clusterTimestamp > 1_600_000_000_000)
            #expect(info.keepsApplications)
        }
    }

    @Test(arguments: versions)
    func nodesHaveWhatTheyWereGiven(version: String) async throws {
        try await withWireServer { server in
            server.expect(try recorded("nodes", version))
            let nodes = try await resourceManager(server).nodes()
            #expect(nodes.map(\.id) == ["nm1.example:45454"])
            #expect(nodes.map(\.state) == ["RUNNING"])
            #expect(nodes.map(\.capability) == [Resource(memory: 8192, vCores: 8)])
        }
    }

    @Test(arguments: versions)
    func queuesHaveTheirWholePaths(version: String) async throws {
        try await withWireServer { server in
            server.expect(try recorded("scheduler", version))
            let queues = try await resourceManager(server).queues()
            func queue(
                _ name: String, _ state: String, memory: Int64, used: Double = 0, maximum: Double = 100,
                applications: Int = 0, amLimit: Resource = Resource(memory: 7424, vCores: 8),
                amUsed: Resource = Resource(memory: 0, vCores: 0), users: [QueueUser] = []
            ) -> QueueInfo {
                QueueInfo(
                    path: "root.\(name)", isLeaf: true, state: state,
                    maximumAllocation: Resource(memory: memory, vCores: 4), defaultPriority: 0, usedCapacity: used,
                    maximumCapacity: maximum, applications: applications, pendingApplications: 0, amLimit: amLimit,
                    amUsed: amUsed, users: users)
            }
            let user = QueueUser(
                name: "root",
                used: version == "3.4.3" ? Resource(memory: 2048, vCores: 2) : Resource(memory: 1024, vCores: 1),
                limit: Resource(memory: 6656, vCores: 6))
            let used = version == "3.4.3" ? 31.252861 : 15.6264305
            #expect(
                Set(queues) == [
                    queue(
                        "default", "RUNNING", memory: 8192, used: used, applications: 1,
                        amUsed: Resource(memory: 1024, vCores: 1), users: [user]),
                    queue(
                        "small", "RUNNING", memory: 512, maximum: 20, amLimit: Resource(memory: 1536, vCores: 1)),
                    queue("stopped", "STOPPED", memory: 8192),
                ])
        }
    }

    /// As Hadoop 3.4.3 wrote them, cut to what is read.
    @Test func whatAnApplicationHasAndWantsIsTold() async throws {
        try await withWireServer(inAnyOrder: true) { server in
            let id = ApplicationID(clusterTimestamp: 1_795_288_298_711, number: 1)
            let attempt = "appattempt_1795288298711_0001_000001"
            let container =
                #"{"containerId":"container_1795288298711_0001_01_000002","allocatedMB":"1024","#
                + #""allocatedVCores":"1","containerState":"RUNNING","nodeHttpAddress":"http://localhost:50557"}"#
            let request =
                #"{"resourceName":"*","capability":{"memory":1024,"vCores":1},"numContainers":3,"#
                + #""nodeLabelExpression":""}"#
            server.answer { sent in
                if sent.path.hasSuffix("\(attempt)/containers") { return .json(#"{"container":[\#(container)]}"#) }
                if sent.path.hasSuffix("\(id)") {
                    let rack = request.replacing(#""*""#, with: #""/default-rack""#)
                    return .json(#"{"app":{"resourceRequests":[\#(rack),\#(request)]}}"#)
                }
                return sent.path.hasSuffix("containers") ? .json("{}") : nil
            }
            let manager = resourceManager(server)
            let containers = try await manager.containers(of: id, attempt: attempt)
            #expect(containers.map(\.nodeHTTPAddress) == ["localhost:50557"])
            #expect(containers.map(\.containerID.number) == [2])
            #expect(containers.map(\.allocated) == [Resource(memory: 1024, vCores: 1)])
            let ended = try await manager.containers(of: id, attempt: "other")
            #expect(ended.isEmpty)
            let requests = try await manager.requests(of: id)
            #expect(requests == [ResourceRequest(containers: 3, capability: Resource(memory: 1024, vCores: 1))])
        }
    }

    @Test(arguments: versions)
    func queueAccessIsToldWhereTheVersionCan(version: String) async throws {
        try await withWireServer { server in
            server.expect(try recorded("queue-access-known", version))
            let access = try await resourceManager(server).submitAccess(user: "alice", queue: "root.default")
            #expect(access?.allowed == (version == "3.5.0" ? nil : true))
        }
    }

    @Test func whoMayAdministerAQueueMaySubmitToIt() async throws {
        try await withWireServer { server in
            server.expect(
                try recorded("queue-access-not-directly", "3.4.3"), try recorded("queue-access-administer", "3.4.3"))
            let access = try await resourceManager(server).submitAccess(user: "alice", queue: "root.default")
            #expect(access?.allowed == true)
        }
    }

    @Test func whoMayNotAskIsToldNothing() async throws {
        try await withWireServer { server in
            server.expect(try recorded("queue-access-denied", "3.4.3"))
            let access = try await resourceManager(server).submitAccess(user: "alice", queue: "root.default")
            #expect(access == nil)
        }
    }

    @Test func fairSchedulersQueuesAreReadInEitherForm() async throws {
        let leaf =
            #"{"type":"fairSchedulerLeafQueueInfo","queueName":"root.a.b","maxContainerAllocation":{"memory":"4096","vCores":"2"}}"#
        let forms = [
            #"{"queue":[{"queueName":"root.a","childQueues":{"queue":\#(leaf)}}]}"#,
            #"[{"queueName":"root.a","childQueues":[\#(leaf)]}]"#,
        ]
        for children in forms {
            try await withWireServer { server in
                server.expect(
                    WireExchange(
                        "GET", "/ws/v1/cluster/scheduler?user.name=alice",
                        answer: .json(
                            #"{"scheduler":{"schedulerInfo":{"type":"fairScheduler","rootQueue":{"queueName":"root","#
                                + #""maxShare":NaN,"childQueues":\#(children)}}}}"#)))
                let queues = try await resourceManager(server).queues()
                #expect(queues.map(\.path) == ["root", "root.a", "root.a.b"])
                #expect(queues.map(\.isLeaf) == [false, false, true])
                #expect(queues.last?.maximumAllocation == Resource(memory: 4096, vCores: 2))
            }
        }
    }

    @Test(arguments: ["fifoScheduler", "somethingNew"])
    func aSchedulerWithoutATreeHasNoQueues(type: String) async throws {
        try await withWireServer { server in
            server.expect(
                WireExchange(
                    "GET", "/ws/v1/cluster/scheduler?user.name=alice",
                    answer: .json(#"{"scheduler":{"schedulerInfo":{"type":"\#(type)","capacity":1.0}}}"#)))
            let queues = try await resourceManager(server).queues()
            #expect(queues.isEmpty)
        }
    }

    @Test(arguments: versions, ["page", "not-found-page"])
    func whatIsNoResourceManagerIsCalledSo(version: String, answer: String) async throws {
        let page = try recorded(answer, version).answer
        try await withWireServer { server in
            server.expect(WireExchange("GET", "/ws/v1/cluster/info?user.name=alice", answer: page))
            let error = try await #require(throws: DeployError.self) {
                try await resourceManager(server).clusterInfo()
            }
            #expect(error.code == .unexpectedAnswer)
            #expect(error.message.contains(server.authority))
        }
    }
}
