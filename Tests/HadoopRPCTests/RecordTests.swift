import HadoopRecords
import Testing

@testable import HadoopRPC

@Suite struct RecordTests {
    private let application = ApplicationID(clusterTimestamp: 1_795_246_734_213, number: 12)

    @Test func aSubmissionComesOutAsItWentIn() throws {
        let spec = ContainerLaunchContext(
            localResources: [
                "lib/a b.jar": LocalResource(
                    resource: try #require(HDFSPath("hdfs://nn:8020/lib/a b.jar")), type: .file, visibility: .public,
                    size: 1 << 33, timestamp: 1_795_246_734_999),
                "venv": LocalResource(
                    resource: try #require(HDFSPath("hdfs://service/venv.zip")), type: .archive,
                    visibility: .application, size: 5, timestamp: 1),
                "local": LocalResource(
                    resource: try #require(HDFSPath("file:/tmp/x")), type: .file, visibility: .private, size: 5,
                    timestamp: 1),
            ],
            environment: ["A": "b", "CLASSPATH": "", "Ä": "é"], command: "java -jar x 1> <LOG_DIR>/out",
            applicationACLs: ["VIEW_APP": "*", "MODIFY_APP": "a b"])
        let context = ApplicationSubmissionContext(
            applicationID: application, name: "clicks", type: "Apache Flink", queue: "root.etl", priority: 3,
            maxAppAttempts: 2, attemptFailuresValidityInterval: 10_000,
            keepContainersAcrossApplicationAttempts: true, nodeLabelExpression: "gpu", tags: ["a", "b"],
            resource: Resource(memory: 1600, vCores: 2),
            logAggregationContext: LogAggregationContext(rolledLogsIncludePattern: ".*"), amContainerSpec: spec)
        #expect(try ApplicationSubmissionContext(ProtobufMessage(context.protobuf[...])) == context)
    }

    @Test func whatASubmissionLeavesOut() throws {
        var message = ProtobufWriter()
        message.add(1, application)
        message.add(5, [UInt8]())
        message.add(13, -1)
        let context = try ApplicationSubmissionContext(ProtobufMessage(message.bytes[...]))
        #expect(context.name == "N/A" && context.type == "YARN" && context.queue == nil)
        #expect(context.attemptFailuresValidityInterval == nil && context.resource.memory == 0)
    }

    @Test func aSubmissionWithoutAnIDIsNone() {
        #expect(throws: ProtobufFault.self) { try ApplicationSubmissionContext(ProtobufMessage()) }
    }

    @Test func aContainerAndItsToken() throws {
        let id = ContainerID(application: application, attempt: 2, number: 3)
        let node = HostAndPort(host: "127.0.0.1", port: 4711)
        let identifier = ContainerTokenIdentifier(
            container: id, node: node, user: "me", resource: Resource(memory: 1024, vCores: 1), priority: Priority(1),
            created: 5, expires: 6)
        let container = Container(
            id: id, node: node, nodeHTTPAddress: "127.0.0.1:80", resource: Resource(memory: 1024, vCores: 1),
            priority: Priority(1), allocationRequestID: 0,
            token: Token(
                identifier: identifier.protobuf, password: [1], kind: "ContainerToken", service: "127.0.0.1:4711"))
        let read = try Container(ProtobufMessage(container.protobuf[...]))
        #expect(read == container)
        #expect(try ContainerTokenIdentifier(ProtobufMessage(read.token.identifier[...])) == identifier)
        #expect(id.text == "container_1795246734213_0012_02_000003")
    }

    @Test func aContainersEpochIsLeftOut() throws {
        var message = ProtobufWriter()
        message.add(2, ApplicationAttemptID(application: application, number: 1))
        message.add(3, 7 << 40 | 2)
        #expect(try ContainerID(ProtobufMessage(message.bytes[...])).number == 2)
    }

    @Test(arguments: YarnApplicationState.allCases)
    func aState(_ state: YarnApplicationState) {
        #expect(YarnApplicationState(number: state.number) == state)
    }

    @Test func statesAreCountedAsYARNDoes() {
        #expect(YarnApplicationState.accepted.number == 4 && YarnApplicationState.killed.number == 8)
        #expect(YarnApplicationState(number: 0) == nil && YarnApplicationState(number: 9) == nil)
        #expect(FinalApplicationStatus.undefined.number == 0 && FinalApplicationStatus.ended.number == 4)
    }

    @Test func aTokensPasswordIsNotPrinted() {
        let token = Token(identifier: [1], password: Array("secret".utf8), kind: "NMToken", service: "h:1")
        #expect("\(token)" == "NMToken for h:1")
    }
}
