import CurlHTTP
import Diagnostics
import Synchronization
import TestSupport
import Testing

struct DownloadTests {
    let client = HTTPClient()

    @Test(arguments: [false, true])
    func piecesComeInOrder(isChunked: Bool) async throws {
        let body = [UInt8]((0..<3_000_000).map { UInt8(truncatingIfNeeded: $0 &* 7) })
        let taken = Taken()
        try await withWireServer { server in
            server.expect(WireExchange("GET", "/", answer: WireAnswer(body: body, isChunked: isChunked)))
            let response = try await client.download(HTTPRequest(.get, server.url("/"))) { taken.add($0) }
            #expect(response.status == 200)
            #expect(response.body.isEmpty)
        }
        #expect(taken.bytes == body)
    }

    @Test func theBodyOfAnErrorIsInTheResponse() async throws {
        try await withWireServer { server in
            server.expect(WireExchange("GET", "/", answer: .json("{\"RemoteException\":{}}", status: 404)))
            let response = try await client.download(HTTPRequest(.get, server.url("/"))) { _ in
                Issue.record("the body was handed over")
            }
            #expect(response.status == 404)
            #expect(response.body == Array("{\"RemoteException\":{}}".utf8))
        }
    }

    /// While a reader stands still, the server can send no more than what the client and the sockets hold.
    @Test func aSlowReaderHoldsTheServerBack() async throws {
        let size = 64 << 20
        let gate = Gate()
        let taken = Taken()
        let endless = try EndlessServer(size: size)
        defer { endless.stop() }
        let downloading = Task {
            try await client.download(HTTPRequest(.get, endless.url)) { piece in
                taken.count(piece)
                try await poll { gate.isOpen }
            }
        }
        try await poll(for: "a server that waits") {
            let before = endless.sent
            try await Task.sleep(for: .milliseconds(200))
            return before > 0 && endless.sent == before
        }
        #expect(endless.sent < size / 2)
        gate.open()
        _ = try await downloading.value
        #expect(taken.total == size)
    }

    @Test func anErrorOfTheReaderEndsTheTransfer() async throws {
        struct Full: Error {}
        let endless = try EndlessServer(size: 64 << 20)
        defer { endless.stop() }
        await #expect(throws: Full.self) {
            try await client.download(HTTPRequest(.get, endless.url)) { _ in throw Full() }
        }
        try await poll(for: "the end of the connection") { endless.isCut }
    }

    @Test func aCancelledReaderEndsTheTransfer() async throws {
        let endless = try EndlessServer(size: 64 << 20)
        defer { endless.stop() }
        let downloading = Task {
            try await client.download(HTTPRequest(.get, endless.url)) { _ in try await Task.sleep(for: .seconds(600)) }
        }
        try await poll { endless.sent > 0 }
        downloading.cancel()
        await #expect(throws: CancellationError.self) { try await downloading.value }
        try await poll(for: "the end of the connection") { endless.isCut }
    }

    @Test func halfABodyIsAFailure() async throws {
        try await withWireServer { server in
            let answer = WireAnswer(body: [UInt8](repeating: 1, count: 100_000))
            server.expect(WireExchange("GET", "/", answer: answer.with(.cut(after: 50_000))))
            let taken = Taken()
            let error = await #expect(throws: DeployError.self) {
                try await client.download(HTTPRequest(.get, server.url("/"))) { taken.count($0) }
            }
            #expect((error?.cause as? CurlFailure)?.kind == .cut)
            #expect(taken.total == 50_000)
        }
    }

    private final class Taken: Sendable {
        private let state = Mutex<(bytes: [UInt8], total: Int)>(([], 0))
        var bytes: [UInt8] { state.withLock { $0.bytes } }
        var total: Int { state.withLock { $0.total } }
        func add(_ piece: [UInt8]) { state.withLock { $0.bytes += piece } }
        func count(_ piece: [UInt8]) { state.withLock { $0.total += piece.count } }
    }

    private final class Gate: Sendable {
        private let state = Mutex(false)
        var isOpen: Bool { state.withLock { $0 } }
        func open() { state.withLock { $0 = true } }
    }
}
