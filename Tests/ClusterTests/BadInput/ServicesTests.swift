import FoundationEssentials
import LocalFiles
import Subprocesses
import TestSupport
import Testing

extension ClusterTier {
    /// Services that are down, refuse, or are something else.
    @Suite struct ServicesTests {
        struct Service: Sendable, CustomTestStringConvertible {
            let testDescription: String
            /// Where clients read its address.
            let file: String
            let port: @Sendable (TestedCluster) -> Int
        }

        static let services = [
            Service(testDescription: "NameNode", file: "hdfs-site.xml") { $0.nameNodePort },
            Service(testDescription: "ResourceManager", file: "yarn-site.xml") { $0.resourceManagerPort },
        ]

        @Test(arguments: services)
        func oneThatIsDownIsNamedWithItsAddressInSeconds(_ service: Service) async throws {
            try await ClusterFixture.with { f in
                let address = "localhost:\(try WireServer.refusedPort())"
                let conf = try f.conf(
                    replacing: "localhost:\(service.port(f.cluster))", by: address, in: service.file)
                let error = try await f.refusal(conf: conf, status: 69)
                #expect(error.code == "cluster-unreachable")
                #expect(error.message == "no \(service.testDescription) answers at http://\(address)")
                #expect(error.hint?.contains("that the \(service.testDescription) runs") == true)
                try await f.expectNothingLeft()
            }
        }

        @Test(arguments: services)
        func aWebPageIsNoService(_ service: Service) async throws {
            try await ClusterFixture.with { f in
                let server = try WireServer()
                server.answer { _ in .text("<html><body>Sign in</body></html>", type: "text/html") }
                let conf = try f.conf(
                    replacing: "localhost:\(service.port(f.cluster))", by: "localhost:\(server.port)", in: service.file)
                let error = try await f.refusal(conf: conf, status: 69)
                server.stop()
                #expect(error.code == "unexpected-answer")
                #expect(error.message.contains("does not answer as a \(service.testDescription)"), "\(error.message)")
                #expect(error.message.contains("HTML page"))
                try await f.expectNothingLeft()
            }
        }

        @Test func safeModeIsTheReasonGivenAndTheNextCommandTidiesUp() async throws {
            try await ClusterFixture.with { f in
                try await f.cluster.setSafeMode("enter")
                let error: ClusterFixture.Refusal
                do {
                    error = try await f.refusal(status: 69)
                } catch {
                    try await f.cluster.setSafeMode("leave")
                    throw error
                }
                try await f.cluster.setSafeMode("leave")
                #expect(error.code == "safe-mode")
                #expect(error.hint?.contains("hdfs dfsadmin -safemode get") == true)
                #expect(try await f.bobbin(["list"]).succeeded)
                try await f.expectNothingLeft()
            }
        }

        /// On a cluster of its own: DataNodes that keep all their space for others, and then a ResourceManager that
        /// takes no submissions over REST.
        @Test func fullDisksAndClosedDoorsAreExplained() async throws {
            let cluster = try await TestedCluster.start(["--set", "hdfs:dfs.datanode.du.reserved=9000000000000"])
            try await ClusterFixture.with(cluster) { f in
                let full = try await f.refusal(status: 69)
                #expect(full.code == "no-space")
                #expect(full.message.contains("HDFS has 0 B left on 1 DataNode,"), "\(full.message)")
                try await f.expectNothingLeft()

                try await f.cluster.set(
                    "yarn.webapp.enable-rest-app-submissions", "false", of: "resourcemanager-rm1", in: "yarn-site.xml")
                let closed = try await f.refusal(status: 77)
                #expect(closed.code == "not-allowed")
                #expect(closed.hint?.contains("yarn.webapp.enable-rest-app-submissions=true") == true)
                try await f.expectNothingLeft()
            }
            try await cluster.control("stop")
        }
    }
}

extension TestedCluster {
    /// - Parameter word: `enter` or `leave`.
    fileprivate func setSafeMode(_ word: String) async throws {
        let settings = try await control("env")
        let result = try await Subprocess.run(
            "sh",
            ["-c", settings + #"java -cp "$HADOOP_CONF_DIR:$HADOOP_CLASSPATH" "$@""#, "sh"]
                + ["org.apache.hadoop.hdfs.tools.DFSAdmin", "-safemode", word], deadline: .seconds(60))
        guard result.succeeded else { throw ClusterFailure(text: "safe mode: \(result.errorText)") }
    }

    /// Gives a daemon another value, and starts it anew.
    fileprivate func set(_ key: String, _ value: String, of daemon: String, in file: String) async throws {
        let path = folder / "daemon-conf/\(daemon)/\(file)"
        let property = "<property><name>\(key)</name><value>\(value)</value></property>\n</configuration>"
        let content = String(decoding: try LocalFileSystem.read(path), as: UTF8.self)
        try Data(content.replacing("</configuration>", with: property).utf8).write(to: URL(filePath: path.text))
        try await control("restart", daemon)
        try await poll(within: .seconds(60), for: "\(daemon) to answer again") {
            (try? await applications(of: "nobody")) != nil
        }
    }
}
