import CurlHTTP
import Diagnostics
import HadoopREST
import HadoopRecords
import ResourceManager
import TestSupport
import Testing

@Suite struct SubmissionTests {
    private func context(memory: Int64 = 1600) -> ApplicationSubmissionContext {
        ApplicationSubmissionContext(
            applicationID: ApplicationID(clusterTimestamp: 17, number: 2), name: "orders ä", type: "Apache Flink",
            queue: "root.default", maxAppAttempts: 1, tags: ["bobbin"], resource: Resource(memory: memory, vCores: 1),
            logAggregationContext: LogAggregationContext(rolledLogsIncludePattern: ".*"),
            amContainerSpec: ContainerLaunchContext(
                localResources: [
                    "lib/b.jar": LocalResource(
                        resource: HDFSPath(scheme: "hdfs", authority: "nn:8020", path: "/user/me/b 1%.jar"),
                        type: .file, visibility: .application, size: 7, timestamp: 8),
                    "a.zip": LocalResource(
                        resource: HDFSPath(scheme: "hdfs", authority: "ns1", path: "/a.zip"), type: .archive,
                        visibility: .public, size: 1 << 40, timestamp: 9),
                ],
                environment: ["CLASSPATH": ":lib/*", "A": "\"x\" $Y"], command: "java -D'a=b' 1> <LOG_DIR>/out",
                applicationACLs: ["VIEW_APP": "*"]))
    }

    @Test func theBodyHasMapsAsEntriesInTheOrderOfTheirKeys() throws {
        let body = String(decoding: try ResourceManagerClient.requestBody(for: context()), as: UTF8.self)
        #expect(
            body == """
                {"am-container-spec":{"application-acls":{"entry":[{"key":"VIEW_APP","value":"*"}]},\
                "commands":{"command":"java -D'a=b' 1> <LOG_DIR>/out"},\
                "environment":{"entry":[{"key":"A","value":"\\"x\\" $Y"},{"key":"CLASSPATH","value":":lib/*"}]},\
                "local-resources":{"entry":[{"key":"a.zip","value":{"resource":"hdfs://ns1/a.zip","size":1099511627776,\
                "timestamp":9,"type":"ARCHIVE","visibility":"PUBLIC"}},\
                {"key":"lib/b.jar","value":{"resource":"hdfs://nn:8020/user/me/b%201%25.jar","size":7,"timestamp":8,\
                "type":"FILE","visibility":"APPLICATION"}}]}},\
                "application-id":"application_17_0002","application-name":"orders ä",\
                "application-tags":{"tag":["bobbin"]},"application-type":"Apache Flink",\
                "keep-containers-across-application-attempts":false,\
                "log-aggregation-context":{"rolled-log-include-pattern":".*"},"max-app-attempts":1,\
                "queue":"root.default","resource":{"memory":1600,"vCores":1},"unmanaged-AM":false}
                """)
    }

    @Test(arguments: versions)
    func anIdComesWithTheLargestContainer(version: String) async throws {
        try await withWireServer { server in
            server.expect(try recorded("new-application", version))
            let new = try await resourceManager(server).newApplication()
            #expect(new.applicationID.number > 0)
            #expect(new.maximumResourceCapability == Resource(memory: 8192, vCores: 4))
        }
    }

    @Test(arguments: versions, ["submit", "submit-again"])
    func whatIsTakenIsDone(version: String, answer: String) async throws {
        try await withWireServer { server in
            var exchange = try recorded(answer, version)
            let body = try ResourceManagerClient.requestBody(for: context())
            exchange.objection = { $0.body == body ? nil : "another body: \($0.bodyText)" }
            server.expect(exchange)
            try await resourceManager(server).submit(context())
        }
    }

    @Test(arguments: versions, ["submit-above-maximum", "submit-above-cores"])
    func tooLargeAContainerIsFoundOutByAsking(version: String, answer: String) async throws {
        try await withWireServer { server in
            server.expect(
                try recorded(answer, version), try recorded("scheduler", version),
                try recorded("new-application", version))
            let error = try await #require(throws: DeployError.self) {
                try await resourceManager(server).submit(context(memory: 999_999))
            }
            #expect(error.code == .aboveMaximum)
            #expect(error.message.contains("999999"))
            #expect(error.message.contains("8192"))
        }
    }

    @Test(arguments: versions)
    func anyOtherRefusalKeepsTheServersWords(version: String) async throws {
        try await withWireServer { server in
            server.expect(
                try recorded("submit-long-tag", version), try recorded("scheduler", version),
                try recorded("new-application", version))
            let error = try await #require(throws: DeployError.self) {
                try await resourceManager(server).submit(context())
            }
            #expect(error.code == .configurationWrong)
            #expect(error.causes.joined().contains("is too long, maximum allowed length of a tag is 100"))
        }
    }

    @Test func aQueueThatIsNotOpenIsNamed() async throws {
        try await withWireServer { server in
            server.expect(try recorded("submit-not-allowed", "3.4.3"))
            let error = try await #require(throws: DeployError.self) {
                try await resourceManager(server).submit(context())
            }
            #expect(error.code == .queueRefused)
            #expect(error.message == "alice may not submit to the queue root.default")
        }
    }

    @Test func aServerThatTakesNoSubmissionsOverRESTNamesTheKey() async throws {
        try await withWireServer { server in
            server.expect(try recorded("rest-disabled", "3.4.3"), try recorded("rest-disabled-submit", "3.4.3"))
            let first = try await #require(throws: DeployError.self) {
                try await resourceManager(server).newApplication()
            }
            let second = try await #require(throws: DeployError.self) {
                try await resourceManager(server).submit(context())
            }
            for error in [first, second] {
                #expect(error.code == .notAllowed)
                #expect(error.hint?.contains("yarn.webapp.enable-rest-app-submissions") == true)
            }
        }
    }

    @Test func aLostAnswerIsNotAskedForAgain() async throws {
        try await withWireServer { server in
            server.expect(
                try recorded("info", "3.4.3"),
                WireExchange(
                    "POST", "/ws/v1/cluster/apps?user.name=alice", answer: WireAnswer(202).with(.closeUnanswered)))
            let client = resourceManager(server, patience: Patience())
            // A connection that is kept must not tempt libcurl to send the submission again.
            _ = try await client.clusterInfo()
            let error = try await #require(throws: DeployError.self) { try await client.submit(context()) }
            #expect(error.code == .clusterUnreachable)
            #expect(error.retriable)
            #expect(!error.wasNotSent)
            #expect(server.requests.count == 2)
        }
    }

    @Test func aGatewaysErrorIsNotAskedForAgain() async throws {
        try await withWireServer { server in
            server.expect(
                WireExchange(
                    "POST", "/ws/v1/cluster/apps?user.name=alice",
                    answer: .text("<html>Gateway Timeout</html>", status: 504, type: "text/html")))
            let error = try await #require(throws: DeployError.self) {
                try await resourceManager(server, patience: Patience()).submit(context())
            }
            #expect(error.code == .unexpectedAnswer)
            #expect(error.retriable)
        }
    }

    @Test func aPageInPlaceOfAnAnswerIsNoSuccess() async throws {
        try await withWireServer { server in
            server.expect(
                WireExchange(
                    "POST", "/ws/v1/cluster/apps?user.name=alice",
                    answer: .text("<html>Log in</html>", type: "text/html")))
            let error = try await #require(throws: DeployError.self) {
                try await resourceManager(server).submit(context())
            }
            #expect(error.code == .unexpectedAnswer)
        }
    }
}
