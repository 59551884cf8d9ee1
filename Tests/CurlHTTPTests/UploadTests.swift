import CurlHTTP
import Diagnostics
import Glibc
import LocalFiles
import Synchronization
import TestSupport
import Testing

struct UploadTests {
    let client = HTTPClient()
    let folder = TemporaryFolder()

    @Test(arguments: [0, 1, 100_000, 3_000_000])
    func aFileArrivesWhole(size: Int) async throws {
        let content = [UInt8]((0..<size).map { UInt8(truncatingIfNeeded: $0 &* 31) })
        let file = try folder.write(content, to: "program.jar")
        try await withWireServer { server in
            server.expect(
                WireExchange(
                    "PUT", "/", headers: [("Content-Length", "\(size)")], body: content, answer: WireAnswer(201)))
            let request = HTTPRequest(.put, server.url("/"), body: .file(file, length: Int64(size)))
            let response = try await client.send(request)
            #expect(response.status == 201)
            #expect(server.requests.first?["Expect"] == nil)
        }
    }

    @Test func progressIsToldUpToTheLastByte() async throws {
        let file = try folder.write([UInt8](repeating: 1, count: 2_000_000), to: "a")
        let told = Told()
        try await withWireServer { server in
            server.answer { _ in WireAnswer(201) }
            let request = HTTPRequest(.put, server.url("/"), body: .file(file, length: 2_000_000)) { told.add($0) }
            _ = try await client.send(request)
        }
        #expect(told.counts.last == 2_000_000)
        #expect(told.counts == told.counts.sorted())
    }

    @Test(arguments: [Int64(9), 11])
    func aFileOfAnotherLengthIsNotSent(announced: Int64) async throws {
        let file = try folder.write([UInt8](repeating: 1, count: 10), to: "a")
        try await withWireServer { server in
            let error = await #expect(throws: DeployError.self) {
                try await client.send(HTTPRequest(.put, server.url("/"), body: .file(file, length: announced)))
            }
            #expect(error?.code == .inputMalformed)
            #expect(error?.message.contains(file.text) == true)
            #expect(server.connections == 0)
        }
    }

    /// The proxy holds the body back until the file has changed; the server must never see a whole body.
    @Test(arguments: [Int64(100), 40_000_000])
    func aFileThatChangesMeanwhileFailsTheTransfer(length: Int64) async throws {
        let file = try folder.write([UInt8](repeating: 1, count: 30_000_000), to: "a")
        try await withWireServer { server in
            let proxy = try FaultProxy(port: server.port)
            defer { proxy.stop() }
            let rule = proxy.when({ _, _ in true }, .holdRequest)
            let url = HTTPURL(host: "127.0.0.1", port: proxy.port, path: "/")
            let sending = Task {
                try await client.send(HTTPRequest(.put, url, body: .file(file, length: 30_000_000)))
            }
            try await rule.reached()
            #expect(truncate(file.text, off_t(length)) == 0)
            rule.release()
            let error = await #expect(throws: DeployError.self) { try await sending.value }
            #expect(error?.code == .inputMalformed)
            #expect(error?.message.contains(file.text) == true)
            #expect(server.requests.isEmpty)
        }
    }

    @Test func aMissingFileIsNamed() async throws {
        let file = folder.path / "missing.jar"
        try await withWireServer { server in
            let error = await #expect(throws: DeployError.self) {
                try await client.send(HTTPRequest(.put, server.url("/"), body: .file(file, length: 10)))
            }
            #expect(error?.code == .inputNotFound)
            #expect(error?.message.contains("missing.jar") == true)
        }
    }

    @Test func aFolderIsNoFile() async throws {
        let folder = folder
        try await withWireServer { server in
            let error = await #expect(throws: DeployError.self) {
                try await client.send(HTTPRequest(.put, server.url("/"), body: .file(folder.path, length: 4096)))
            }
            #expect(error?.code == .inputMalformed)
        }
    }

    /// A DataNode that has no room says so before it has read the body.
    @Test func anEarlyAnswerArrivesThoughTheBodyIsNotTaken() async throws {
        let file = try folder.write([UInt8](repeating: 1, count: 20_000_000), to: "a")
        try await withWireServer { server in
            server.expect(WireExchange("PUT", "/", answer: .json("{}", status: 403).with(.answerUnread)))
            let request = HTTPRequest(.put, server.url("/"), body: .file(file, length: 20_000_000))
            do {
                let response = try await client.send(request)
                #expect(response.status == 403)
            } catch let error as DeployError {
                // The close of a connection with unread bytes is a reset, which can overtake the answer.
                #expect((error.cause as? CurlFailure)?.kind == .cut)
            }
        }
    }

    private final class Told: Sendable {
        private let state = Mutex<[Int64]>([])
        var counts: [Int64] { state.withLock { $0 } }
        func add(_ count: Int64) { state.withLock { $0.append(count) } }
    }
}
