import HadoopRPC
import HadoopRecords
import LocalFiles
import Subprocesses
import TestSupport
import Testing

extension ClusterTier {
    /// Both halves of our RPC against those of Hadoop.
    @Suite struct HadoopRPCTests {
        @Test func aRealResourceManagerAnswersOurClient() async throws {
            let client = try await client()
            #expect(try await client.nodeManagers() == 1)
            let (first, maximum) = try await client.newApplication()
            let (second, _) = try await client.newApplication()
            #expect(second.number == first.number + 1 && maximum.memory >= 1024 && maximum.vCores >= 1)

            let unknown = ApplicationID(clusterTimestamp: 1, number: 2)
            let exception = await #expect(throws: RPCException.self) { try await client.report(of: unknown) }
            #expect(
                exception?.className == "org.apache.hadoop.yarn.exceptions.ApplicationNotFoundException"
                    && exception?.message.contains("\n\tat ") == false)
            let missing = await #expect(throws: RPCException.self) { try await client.call("getNothing") }
            #expect(missing?.detail == .noSuchMethod)
        }

        @Test func aRealResourceManagerRunsWhatOurClientSubmits() async throws {
            let client = try await client()
            let (id, _) = try await client.newApplication()
            let spec = ContainerLaunchContext(
                localResources: [:], environment: ["STATUS": "3"], command: "exit $STATUS")
            let context = ApplicationSubmissionContext(
                applicationID: id, name: "over RPC", type: "Test", queue: "default", maxAppAttempts: 1, tags: ["one"],
                resource: Resource(memory: 256, vCores: 1), amContainerSpec: spec)
            try await client.submit(context)
            try await client.submit(context)
            var report = try await client.report(of: id)
            try await poll(every: .milliseconds(200), for: "the end of \(id)") {
                report = try await client.report(of: id)
                return report.state.isTerminal
            }
            #expect(report.state == .failed && report.finalStatus == .failed && report.user == "tester")
            #expect(report.name == "over RPC" && report.type == "Test" && report.tags == ["one"])
            #expect(report.diagnostics.contains("exitCode: 3"))
            #expect(try await client.kill(id))
        }

        @Test func hadoopsOwnClientAsksOurServer() async throws {
            let server = try RPCServer()
            let port = try server.listen(IdlingService())
            async let running: Void = server.run()
            let program = LocalPath(#filePath).parent.parent / "Programs/AsksResourceManager.java"
            let jars = try #require(ClusterTools.variable("HADOOP_CLASSPATH"))
            let result = try await Subprocess.run(
                "java", ["-cp", jars, program.text, "127.0.0.1:\(port.number)"], deadline: .seconds(120))
            server.stop()
            await running
            #expect(
                result.outputText == "7\napplication_5_0006\nno application_1_0002 here\n", "\(result.errorText)")
        }

        private func client() async throws -> RPCClient {
            let cluster = try await TestedCluster.shared()
            return RPCClient(.applicationClient, at: try cluster.resourceManagerRPC(), as: "tester")
        }
    }
}

/// A ResourceManager that has numbers and no applications.
private struct IdlingService: RPCService {
    let protocolName = RPCProtocol.applicationClient

    func answer(_ method: String, _ request: ProtobufMessage, from user: String?) async throws -> [UInt8] {
        var answer = ProtobufWriter()
        switch method {
        case "getNewApplication":
            answer.add(1, ApplicationID(clusterTimestamp: 5, number: 6))
            answer.add(2, Resource(memory: 8192, vCores: 4))
        case "getClusterMetrics":
            var metrics = ProtobufWriter()
            metrics.add(1, 7)
            answer.add(1, metrics.bytes)
        case "getApplicationReport":
            let id = try request.required(1, as: ApplicationID.self)
            throw RPCException.yarn("ApplicationNotFoundException", "no \(id) here")
        default: throw RPCException.noSuchMethod(method, in: protocolName.rawValue)
        }
        return answer.bytes
    }
}
