import CurlHTTP
import Diagnostics
import Glibc
import LocalFiles
import TestSupport
import Testing

struct ConcurrencyTests {
    @Test func twoHundredRequestsAtOnceShareOneThreadAndFewConnections() async throws {
        let client = HTTPClient(HTTPClientOptions(maximumConnections: 8, name: "http-two-hundred"))
        try await withWireServer { server in
            server.answer { .text($0.target) }
            try await withThrowingTaskGroup(of: Bool.self) { group in
                for number in 0..<200 {
                    group.addTask {
                        let response = try await client.send(HTTPRequest(.get, server.url("/\(number)")))
                        return response.body == Array("/\(number)".utf8)
                    }
                }
                for try await isRight in group {
                    #expect(isRight)
                    // A thread has its name before it answers for the first time.
                    #expect(try threads(named: "http-two-hundred") == 1)
                }
            }
            #expect(server.requests.count == 200)
            #expect(server.connections <= 8)
        }
    }

    @Test func theThreadEndsWithTheClient() async throws {
        func use() async throws {
            let client = HTTPClient(HTTPClientOptions(name: "http-short"))
            try await withWireServer { server in
                server.answer { _ in WireAnswer() }
                _ = try await client.send(HTTPRequest(.get, server.url("/")))
                #expect(try threads(named: "http-short") == 1)
            }
        }
        try await use()
        try await poll(for: "the end of the thread") { try threads(named: "http-short") == 0 }
    }

    @Test func cancellationEndsATransferThatWaits() async throws {
        let client = HTTPClient()
        try await withWireServer { server in
            server.expect(WireExchange("GET", "/", answer: WireAnswer().with(.silence)))
            let limits = HTTPLimits(total: nil, stalled: nil)
            let sending = Task { try await client.send(HTTPRequest(.get, server.url("/"), limits: limits)) }
            try await poll { server.requests.count == 1 }
            sending.cancel()
            await #expect(throws: CancellationError.self) { try await sending.value }
        }
    }

    @Test func aCancelledTaskSendsNothing() async throws {
        let client = HTTPClient()
        try await withWireServer { server in
            let sending = Task {
                try? await Task.sleep(for: .seconds(600))
                return try await client.send(HTTPRequest(.get, server.url("/")))
            }
            sending.cancel()
            await #expect(throws: CancellationError.self) { try await sending.value }
            #expect(server.requests.isEmpty)
        }
    }

    @Test func aRequestThatWaitsForAConnectionIsCancelled() async throws {
        let client = HTTPClient(HTTPClientOptions(maximumConnections: 1))
        try await withWireServer { server in
            server.expect(WireExchange("GET", "/first", answer: WireAnswer().with(.silence)))
            let first = Task { try await client.send(HTTPRequest(.get, server.url("/first"))) }
            try await poll { server.requests.count == 1 }
            let second = Task { try await client.send(HTTPRequest(.get, server.url("/second"))) }
            second.cancel()
            await #expect(throws: CancellationError.self) { try await second.value }
            first.cancel()
            await #expect(throws: CancellationError.self) { try await first.value }
            #expect(server.requests.map(\.target) == ["/first"])
        }
    }

    /// Each request ends exactly once, however its cancellation and its answer race.
    @Test func requestsThatAreCancelledAtAnyMomentEndOnce() async throws {
        let client = HTTPClient()
        try await withWireServer { server in
            server.answer { _ in WireAnswer() }
            var sendings: [Task<Int, any Error>] = []
            for number in 0..<400 {
                let sending = Task { try await client.send(HTTPRequest(.get, server.url("/"))).status }
                sendings.append(sending)
                if number % 2 == 1 { sendings[Int.random(in: 0...number)].cancel() }
                if number % 7 == 0 { await Task.yield() }
            }
            var answers = 0
            var cancellations = 0
            for sending in sendings {
                do {
                    #expect(try await sending.value == 200)
                    answers += 1
                } catch is CancellationError {
                    cancellations += 1
                }
            }
            #expect(answers + cancellations == 400)
            #expect(answers >= 200)
            let after = try await client.send(HTTPRequest(.get, server.url("/")))
            #expect(after.status == 200)
        }
    }

    /// A variable of the environment is set in a process of its own.
    @Test func proxiesOfTheEnvironmentAreIgnored() async throws {
        await #expect(processExitsWith: .success) {
            for name in ["http_proxy", "ALL_PROXY"] { setenv(name, "http://127.0.0.1:1", 1) }
            let server = try WireServer()
            server.answer { _ in WireAnswer(204) }
            let response = try await HTTPClient().send(
                HTTPRequest(.get, HTTPURL(host: "127.0.0.1", port: server.port, path: "/")))
            exit(response.status == 204 ? 0 : 1)
        }
    }

    private func threads(named name: String) throws -> Int {
        let name = String(name.prefix(15)) + "\n"
        return try LocalFileSystem.names(in: LocalPath("/proc/self/task")).count { thread in
            let path = LocalPath("/proc/self/task/\(thread)/comm")
            return (try? LocalFileSystem.read(path)).map { String(decoding: $0, as: UTF8.self) } == name
        }
    }
}
