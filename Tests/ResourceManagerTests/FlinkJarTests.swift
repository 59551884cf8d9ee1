import CurlHTTP
import Diagnostics
import FlinkREST
import LocalFiles
import TestSupport
import Testing

@Suite struct FlinkJarTests {
    let http = HTTPClient()
    let folder = TemporaryFolder()

    private func jobManager(_ server: WireServer) -> FlinkRESTClient {
        FlinkRESTClient(http: http, address: server.address)
    }

    /// The id under which the recorded JobManager kept its jar.
    private func jar(_ version: String) throws -> JarID {
        let parts = try recorded("jar-run", version).target.split(separator: "/")
        return JarID(rawValue: String(try #require(parts.dropFirst().first)))
    }

    @Test(arguments: flinkVersions)
    func aJarIsUploadedAsAForm(version: String) async throws {
        let content = [UInt8]((0..<300_000).map { UInt8(truncatingIfNeeded: $0 &* 31) })
        let file = try folder.write(content, to: "program.jar")
        try await withWireServer { server in
            server.expect(try recorded("jar-upload", version))
            let id = try await jobManager(server).upload(jar: file, named: "a \"b\".jar")
            let known = try jar(version)
            #expect(id == known)

            let request = try #require(server.requests.first)
            let type = try #require(request["Content-Type"])
            let boundary = try #require(type.split(separator: "boundary=").last)
            #expect(type.hasPrefix("multipart/form-data; "))
            let head =
                "--\(boundary)\r\nContent-Disposition: form-data; name=\"jarfile\"; filename=\"a %22b%22.jar\"\r\n"
                + "Content-Type: application/x-java-archive\r\n\r\n"
            #expect(request.body == Array(head.utf8) + content + Array("\r\n--\(boundary)--\r\n".utf8))
            #expect(request["Content-Length"] == "\(request.body.count)")
        }
    }

    @Test func aJarThatIsNotThereIsNotSent() async throws {
        try await withWireServer { server in
            let error = try await #require(throws: DeployError.self) {
                try await jobManager(server).upload(jar: folder.path / "none.jar")
            }
            #expect(error.code == .inputNotFound)
            #expect(server.connections == 0)
        }
    }

    @Test(arguments: flinkVersions)
    func aProgramRunsWithAllThatIsAskedFor(version: String) async throws {
        try await withWireServer { server in
            server.expect(
                try recorded("jar-run", version).wanting(
                    #"{"entryClass":"Heartbeat","jobId":"\#(jobID("a"))"}"#),
                try recorded("jar-run-restored", version).wanting(
                    #"{"allowNonRestoredState":true,"entryClass":"Heartbeat","flinkConfiguration":{"a":"b#c"},""#
                        + #"jobId":"\#(jobID("9"))","parallelism":1,"programArgsList":["a b","/ü"],""#
                        + #"restoreMode":"CLAIM","savepointPath":"hdfs:///sp/1"}"#))
            let first = try await jobManager(server).run(
                jar(version), JarRunRequest(entryClass: "Heartbeat", jobID: jobID("a")))
            #expect(first == jobID("a"))
            let second = try await jobManager(server).run(
                jar(version),
                JarRunRequest(
                    entryClass: "Heartbeat", arguments: ["a b", "/ü"], parallelism: 1, jobID: jobID("9"),
                    savepointPath: "hdfs:///sp/1", allowNonRestoredState: true, claimMode: "CLAIM",
                    flinkConfiguration: ["a": "b#c"]))
            #expect(second == jobID("9"))
        }
    }

    @Test(arguments: flinkVersions)
    func aProgramThatFailsSaysItsRootCause(version: String) async throws {
        try await withWireServer { server in
            server.expect(try recorded("jar-run-no-class", version), try recorded("jar-run-no-arguments", version))
            let noClass = try await #require(throws: DeployError.self) {
                try await jobManager(server).run(jar(version), JarRunRequest(entryClass: "Nowhere"))
            }
            #expect(noClass.message.hasSuffix("java.lang.ClassNotFoundException: Nowhere"))
            let threw = try await #require(throws: DeployError.self) {
                try await jobManager(server).run(jar(version), JarRunRequest(arguments: ["--count", "x"]))
            }
            #expect(threw.message.hasSuffix(#"java.lang.NumberFormatException: For input string: "x""#))
            #expect(!threw.retriable)
        }
    }

    @Test(arguments: flinkVersions)
    func aJarIsDeletedOnce(version: String) async throws {
        try await withWireServer { server in
            server.expect(try recorded("jar-delete", version), try recorded("jar-delete-again", version))
            try await jobManager(server).delete(jar(version))
            let error = try await #require(throws: DeployError.self) {
                try await jobManager(server).delete(jar(version))
            }
            #expect(error.message.contains("does not exist in"))
        }
    }
}
