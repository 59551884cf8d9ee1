import HadoopRPC
import HadoopRecords
import LocalFiles
import ResourceManager
import Sandbox
import TestSupport
import Testing

/// An ApplicationMaster of our own, which speaks to the sandbox as Flink's does.
@Suite struct MasterTests {
    @Test func aWholeLife() async throws {
        try await withTemporaryFolder { folder in
            try await withSandbox(in: folder.path / "sandbox") { sandbox in
                let id = try await sandbox.resourceManager.newApplication().applicationID
                try await sandbox.resourceManager.submit(
                    sandbox.context("cp -r $HADOOP_CONF_DIR <LOG_DIR>/conf; sleep 1000", id: id))
                let master = try await Master.connect(to: id, in: sandbox)

                let early = await #expect(throws: RPCException.self) { try await master.allocate() }
                #expect(early?.className.hasSuffix(".ApplicationMasterNotRegisteredException") == true)
                try await master.register()
                let again = await #expect(throws: RPCException.self) { try await master.register() }
                #expect(again?.className.hasSuffix(".InvalidApplicationMasterRequestException") == true)
                let running = try await sandbox.report(id)
                #expect(running.state == .running && running.amRPCAddress == "127.0.0.1:4711")

                // Two are asked for; nothing more comes, and the lost answer is given once more.
                let ask = HadoopRPC.ResourceRequest(
                    priority: Priority(1), capability: Resource(memory: 100, vCores: 1), containers: 2,
                    allocationRequestID: 0)
                let first = try await master.allocate(asks: [ask], responseID: 0)
                let containers = try first.records(3, as: Container.self)
                #expect(containers.map(\.id.number) == [2, 3] && containers.allSatisfy { $0.resource.memory == 128 })
                #expect(containers.allSatisfy { $0.priority == Priority(1) && $0.allocationRequestID == 0 })
                #expect(try first.messages(9).count == 1)
                let repeated = try await master.allocate(asks: [ask], responseID: 0)
                #expect(try repeated.records(3, as: Container.self) == containers)
                #expect(try await master.allocate(responseID: 1).messages(3).isEmpty)
                let wrong = await #expect(throws: RPCException.self) { try await master.allocate(responseID: 7) }
                #expect(wrong?.className.hasSuffix(".InvalidApplicationMasterRequestException") == true)

                // One ends by itself, one is stopped.
                let failures =
                    try await master.start(containers[0], "exit 9") + master.start(containers[1], "sleep 1000")
                #expect(failures.isEmpty)
                #expect(try await master.start(containers[1], "true").count == 1)
                try await master.stop(containers[1])
                var ended: [ContainerStatus] = []
                var responseID = 2
                try await poll {
                    ended += try await master.allocate(responseID: responseID).records(4)
                    responseID += 1
                    return ended.count == 2
                }
                let status = Dictionary(ended.map { ($0.id.number, $0.exitStatus) }) { $1 }
                #expect(status == [2: 9, 3: ContainerExitStatus.killedByApplicationMaster])

                #expect(try await master.finish(.succeeded))
                let finished = try await sandbox.report(id)
                #expect(finished.state == .finished && finished.finalStatus == .succeeded)
            }
        }
    }

    @Test func aPromiseThatNobodyTakesUp() async throws {
        try await withTemporaryFolder { folder in
            try await withSandbox(in: folder.path / "sandbox", allocationExpiry: .milliseconds(50)) { sandbox in
                let id = try await sandbox.resourceManager.newApplication().applicationID
                try await sandbox.resourceManager.submit(
                    sandbox.context("cp -r $HADOOP_CONF_DIR <LOG_DIR>/conf; sleep 1000", id: id))
                let master = try await Master.connect(to: id, in: sandbox)
                try await master.register()
                let ask = HadoopRPC.ResourceRequest(
                    priority: Priority(1), capability: Resource(memory: 128, vCores: 1), containers: 1)
                var expired: [ContainerStatus] = []
                var responseID = 0
                try await poll(for: "the end of the promise") {
                    let answer = try await master.allocate(asks: responseID == 0 ? [ask] : [], responseID: responseID)
                    expired += try answer.records(4)
                    responseID += 1
                    return !expired.isEmpty
                }
                #expect(expired.map(\.exitStatus) == [ContainerExitStatus.aborted])
                #expect(expired.first?.diagnostics.contains("expired") == true)
                #expect(try await sandbox.report(id).allocated == Resource(memory: 256, vCores: 1))
            }
        }
    }

    @Test func aPromiseThatIsGivenBack() async throws {
        try await withTemporaryFolder { folder in
            try await withSandbox(in: folder.path / "sandbox") { sandbox in
                let id = try await sandbox.resourceManager.newApplication().applicationID
                try await sandbox.resourceManager.submit(
                    sandbox.context("cp -r $HADOOP_CONF_DIR <LOG_DIR>/conf; sleep 1000", id: id))
                let master = try await Master.connect(to: id, in: sandbox)
                try await master.register()
                let ask = HadoopRPC.ResourceRequest(
                    priority: Priority(1), capability: Resource(memory: 1024, vCores: 1), containers: 5)
                let given = try await master.allocate(asks: [ask], responseID: 0).records(3, as: Container.self)
                // 2048 MB, of which the ApplicationMaster has 256.
                #expect(given.count == 1)
                let answer = try await master.allocate(
                    asks: [HadoopRPC.ResourceRequest(priority: Priority(1), capability: ask.capability, containers: 0)],
                    releases: given.map(\.id), responseID: 1)
                #expect(
                    try answer.records(4, as: ContainerStatus.self).first?.exitStatus == ContainerExitStatus.aborted)
                #expect(try await sandbox.report(id).allocated == Resource(memory: 256, vCores: 1))
            }
        }
    }
}

/// The client's side of the protocols that ApplicationMasters speak.
private struct Master {
    let scheduler: RPCClient

    /// Finds the scheduler as an ApplicationMaster does: in the configuration that its container has.
    static func connect(to id: ApplicationID, in sandbox: RunningSandbox) async throws -> Master {
        let container = ContainerID(application: id, attempt: 1, number: 1)
        var site = ""
        try await poll(for: "the configuration of \(id)") {
            site = (try? sandbox.log("conf/yarn-site.xml", of: container)) ?? ""
            return site.hasSuffix("</configuration>\n")
        }
        let text = site.split(separator: "yarn.resourcemanager.scheduler.address</name><value>").last?
            .prefix { $0 != "<" }
        let address = try #require(HostAndPort(text ?? "", defaultPort: 0))
        return Master(scheduler: RPCClient(.applicationMaster, at: address, as: "tester"))
    }

    func register() async throws {
        var request = ProtobufWriter()
        request.add(1, "127.0.0.1")
        request.add(2, 4711)
        request.add(3, "http://127.0.0.1:4711")
        _ = try await scheduler.call("registerApplicationMaster", request.bytes)
    }

    func allocate(
        asks: [HadoopRPC.ResourceRequest] = [], releases: [ContainerID] = [], responseID: Int = 0
    ) async throws -> ProtobufMessage {
        var request = ProtobufWriter()
        request.add(1, each: asks)
        request.add(2, each: releases)
        request.add(4, responseID)
        request.add(5, Float(0.5))
        return try await scheduler.call("allocate", request.bytes)
    }

    /// - Returns: the failures.
    func start(_ container: Container, _ command: String) async throws -> [ProtobufMessage] {
        var one = ProtobufWriter()
        one.add(1, ContainerLaunchContext(localResources: [:], environment: [:], command: command))
        one.add(2, container.token)
        var request = ProtobufWriter()
        request.add(1, one.bytes)
        return try await node(container).call("startContainers", request.bytes).messages(3)
    }

    func stop(_ container: Container) async throws {
        var request = ProtobufWriter()
        request.add(1, container.id)
        _ = try await node(container).call("stopContainers", request.bytes)
    }

    func finish(_ status: FinalApplicationStatus) async throws -> Bool {
        var request = ProtobufWriter()
        request.add(3, status.number)
        return try await scheduler.call("finishApplicationMaster", request.bytes).bool(1) ?? false
    }

    private func node(_ container: Container) -> RPCClient {
        RPCClient(.containerManagement, at: container.node, as: "tester")
    }
}
