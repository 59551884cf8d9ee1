import CurlHTTP
import Diagnostics
import HadoopREST
import HadoopRecords
import Synchronization
import TestSupport
import Testing
import WebHDFS

@Suite struct UploadTests {
    /// Plays a NameNode and its DataNode that keep files in memory.
    private final class Files: Sendable {
        let lengths = Mutex<[String: Int]>([:])
        /// How many of the bytes that are sent are kept.
        let kept: Int

        init(keeping kept: Int = .max) { self.kept = kept }

        func play(at server: WireServer) {
            let authority = server.authority
            server.answer { [self] request in
                let file = String(request.path.dropFirst("/webhdfs/v1".count))
                switch (request.query["op"], request.query["noredirect"]) {
                case ("CREATE", "true"):
                    return .json(#"{"Location":"http://\#(authority)\#(request.path)?op=CREATE"}"#)
                case ("CREATE", _):
                    lengths.withLock { $0[file] = min(request.body.count, kept) }
                    return WireAnswer(201)
                case ("RENAME", _):
                    let target = PercentEncoding.decode(request.query["destination"] ?? "") ?? ""
                    lengths.withLock { $0[target] = $0.removeValue(forKey: file) }
                    return WireAnswer()
                case ("DELETE", _):
                    return .json(#"{"boolean":\#(lengths.withLock { $0.removeValue(forKey: file) } != nil)}"#)
                default:
                    guard let length = lengths.withLock({ $0[file] }) else {
                        return .json(#"{"RemoteException":{"exception":"FileNotFoundException"}}"#, status: 404)
                    }
                    return .json(
                        #"{"FileStatus":{"type":"FILE","length":\#(length),"modificationTime":77,"permission":"640"}}"#)
                }
            }
        }
    }

    @Test func aFileGetsItsNameOnceItIsWhole() async throws {
        try await withWireServer { server in
            let files = Files()
            files.play(at: server)
            let status = try await webHDFS(server).upload(
                .bytes([1, 2, 3]), to: path("/stage/a.jar"), permission: 0o640)
            #expect(status.path == qualified("/stage/a.jar"))
            #expect(status.length == 3)
            #expect(status.modificationTime == 77)
            #expect(files.lengths.withLock { $0 } == ["/stage/a.jar": 3])
            let operations = server.requests.map { $0.query["op"] }
            #expect(operations == ["CREATE", "CREATE", "GETFILESTATUS", "RENAME", "GETFILESTATUS"])
            #expect(server.requests.prefix(3).allSatisfy { !$0.path.contains("a.jar") })
        }
    }

    @Test func aLocalFileIsStreamed() async throws {
        let folder = TemporaryFolder()
        let file = try folder.write([UInt8](repeating: 5, count: 3_000_000), to: "big")
        try await withWireServer { server in
            let files = Files()
            files.play(at: server)
            let sent = Mutex<[Int64]>([])
            let status = try await webHDFS(server).upload(
                .file(file, length: 3_000_000), to: path("/big"),
                onSent: { count in sent.withLock { $0.append(count) } })
            #expect(status.length == 3_000_000)
            #expect(sent.withLock { $0.last } == 3_000_000)
            #expect(sent.withLock { $0 == $0.sorted() })
        }
    }

    @Test func aFileThatArrivesShortLeavesNothing() async throws {
        try await withWireServer { server in
            let files = Files(keeping: 2)
            files.play(at: server)
            let error = try await #require(throws: DeployError.self) {
                try await webHDFS(server).upload(.bytes([1, 2, 3]), to: path("/stage/a.jar"))
            }
            #expect(error.code == .unexpectedAnswer)
            #expect(error.retriable)
            #expect(files.lengths.withLock { $0.isEmpty })
        }
    }
}
