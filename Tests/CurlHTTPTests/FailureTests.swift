import CurlHTTP
import Diagnostics
import LocalFiles
import TestSupport
import Testing

/// What a caller learns about a transfer that came to nothing.
struct FailureTests {
    let client = HTTPClient()

    @Test func aRefusedConnectionIsNamed() async throws {
        let port = try WireServer.refusedPort()
        let error = try await failure(of: HTTPRequest(.get, HTTPURL(host: "127.0.0.1", port: port, path: "/")))
        #expect(error.code == .clusterUnreachable)
        #expect(error.retriable)
        #expect(error.message.contains("127.0.0.1:\(port)"))
        let cause = try #require(error.cause as? CurlFailure)
        #expect(cause.kind == .refused)
        #expect(cause.code == 7)
        #expect(!cause.mayHaveArrived)
        #expect(error.causes == [cause.reason])
    }

    /// The top-level domain is reserved for names that do not exist (RFC 6761).
    @Test func anUnknownHostIsNamed() async throws {
        let url = HTTPURL(host: "namenode.invalid", port: 9870, path: "/")
        let error = try await failure(of: HTTPRequest(.get, url, limits: HTTPLimits(connect: .seconds(20))))
        let cause = try #require(error.cause as? CurlFailure)
        #expect(cause.kind == .nameNotResolved || cause.kind == .timedOut)
        #expect(error.message.contains("namenode.invalid"))
        #expect(!cause.mayHaveArrived)
    }

    @Test func aServerThatNeverAnswersIsGivenUp() async throws {
        try await withWireServer { server in
            server.expect(WireExchange("POST", "/", answer: WireAnswer().with(.silence)))
            let error = try await failure(
                of: HTTPRequest(.post, server.url("/"), limits: HTTPLimits(total: .seconds(2))))
            let cause = try #require(error.cause as? CurlFailure)
            #expect(cause.kind == .timedOut)
            #expect(cause.mayHaveArrived)
        }
    }

    @Test func aTransferThatStandsStillIsGivenUp() async throws {
        try await withWireServer { server in
            server.expect(WireExchange("GET", "/", answer: WireAnswer().with(.silence)))
            let limits = HTTPLimits(total: nil, stalled: .seconds(1))
            let error = try await failure(of: HTTPRequest(.get, server.url("/"), limits: limits))
            #expect((error.cause as? CurlFailure)?.kind == .timedOut)
        }
    }

    @Test func aTrickleIsNotTakenForAStandstill() async throws {
        try await withWireServer { server in
            let answer = WireAnswer(body: [UInt8](repeating: 1, count: 30))
            server.expect(
                WireExchange("GET", "/", answer: answer.with(.trickle(bytes: 1, pause: .milliseconds(100)))))
            let limits = HTTPLimits(total: nil, stalled: .seconds(2))
            let response = try await client.send(HTTPRequest(.get, server.url("/"), limits: limits))
            #expect(response.body.count == 30)
        }
    }

    struct Cut: CustomTestStringConvertible {
        let fault: WireFault
        let testDescription: String
    }

    @Test(arguments: [
        Cut(fault: .closeUnanswered, testDescription: "closed without an answer"),
        Cut(fault: .reset, testDescription: "reset"),
        Cut(fault: .cut(after: 40), testDescription: "closed in the answer's middle"),
        Cut(fault: .cut(after: 0), testDescription: "closed behind the answer's head"),
    ])
    func aConnectionThatEndsEarlyIsNoAnswer(cut: Cut) async throws {
        try await withWireServer { server in
            let answer = WireAnswer(body: [UInt8](repeating: 1, count: 100))
            server.expect(WireExchange("POST", "/", answer: answer.with(cut.fault)))
            let error = try await failure(of: HTTPRequest(.post, server.url("/")))
            let cause = try #require(error.cause as? CurlFailure)
            #expect(cause.kind == .cut)
            #expect(cause.mayHaveArrived)
        }
    }

    @Test func anAnswerThatIsNoHTTPIsNotUnreachable() async throws {
        let server = try WireServer(greeting: Array("SSH-2.0-OpenSSH_9.2\r\n".utf8))
        defer { server.stop() }
        let error = try await failure(of: HTTPRequest(.get, server.url("/")))
        #expect(error.code == .unexpectedAnswer)
        #expect((error.cause as? CurlFailure)?.kind == .notHTTP)
    }

    @Test func plainTextWhereTLSIsExpectedIsATLSFailure() async throws {
        let server = try WireServer(greeting: Array("HTTP/1.1 400 Bad Request\r\n\r\n".utf8))
        defer { server.stop() }
        let url = server.url("/").at(scheme: "https", host: "127.0.0.1", port: server.port)
        let error = try await failure(of: HTTPRequest(.get, url))
        let cause = try #require(error.cause as? CurlFailure)
        #expect(cause.kind == .tls)
        #expect(!cause.mayHaveArrived)
    }

    @Test func authoritiesThatAreNoneAreATLSFailure() async throws {
        let authorities = TrustedAuthorities { TrustedAuthorities.Content(pem: Array("no certificate".utf8)) }
        let client = HTTPClient(HTTPClientOptions(authorities: authorities))
        try await withWireServer { server in
            let url = server.url("/").at(scheme: "https", host: "127.0.0.1", port: server.port)
            let error = await #expect(throws: DeployError.self) { try await client.send(HTTPRequest(.get, url)) }
            let cause = try #require(error?.cause as? CurlFailure)
            #expect(cause.kind == .tls)
            #expect(error?.retriable == false)
        }
    }

    @Test(arguments: ["file", "ftp", "gopher"])
    func otherSchemesAreRefused(scheme: String) async throws {
        let error = try await failure(
            of: HTTPRequest(.get, HTTPURL(scheme: scheme, host: "127.0.0.1", port: 1, path: "/etc/hostname")))
        #expect(error.code == .defect)
    }

    // MARK: Connections that were kept open

    /// libcurl would send it again by itself; the server may have done it already.
    @Test(arguments: [HTTPMethod.post, .put, .delete])
    func aRequestThatChangesSomethingIsNeverRepeated(method: HTTPMethod) async throws {
        try await withWireServer { server in
            server.expect(
                WireExchange("GET", "/"),
                WireExchange(method.rawValue, "/", answer: WireAnswer().with(.closeUnanswered)))
            _ = try await client.send(HTTPRequest(.get, server.url("/")))
            let error = try await failure(of: HTTPRequest(method, server.url("/")))
            let cause = try #require(error.cause as? CurlFailure)
            #expect(cause.kind == .cut)
            #expect(cause.mayHaveArrived)
            #expect(server.requests.count == 2)
            #expect(server.requests.last?.connection == 1)
        }
    }

    @Test func aQuestionIsRepeatedOnAFreshConnection() async throws {
        try await withWireServer { server in
            server.expect(
                WireExchange("GET", "/"), WireExchange("GET", "/", answer: WireAnswer().with(.closeUnanswered)),
                WireExchange("GET", "/", answer: WireAnswer(204)))
            _ = try await client.send(HTTPRequest(.get, server.url("/")))
            let response = try await client.send(HTTPRequest(.get, server.url("/")))
            #expect(response.status == 204)
            #expect(server.requests.map(\.connection) == [1, 1, 2])
        }
    }

    @Test func aConnectionThatTheServerClosedIsNotUsedAgain() async throws {
        try await withWireServer { server in
            server.expect(
                WireExchange("POST", "/", answer: WireAnswer().with(.closeAnswered)), WireExchange("POST", "/"))
            for _ in 0..<2 {
                let response = try await client.send(HTTPRequest(.post, server.url("/")))
                #expect(response.status == 200)
                // The end of the connection is on its way.
                try await Task.sleep(for: .milliseconds(50))
            }
        }
    }

    private func failure(of request: HTTPRequest) async throws -> DeployError {
        do {
            let response = try await client.send(request)
            throw Unexpected(status: response.status)
        } catch let error as DeployError {
            return error
        }
    }

    private struct Unexpected: Error {
        let status: Int
    }
}
