import CurlHTTP
import TestSupport
import Testing

/// The server that stands for real daemons has to notice what differs.
struct WireServerTests {
    let client = HTTPClient()

    struct Sent: CustomTestStringConvertible {
        let testDescription: String
        var method = HTTPMethod.put
        var target = "/a?op=CREATE"
        var headers: [(name: String, value: String)] = [("Accept", "application/json")]
        var body: [UInt8] = [1, 2]
    }

    @Test(arguments: [
        Sent(testDescription: "another method", method: .post),
        Sent(testDescription: "another path", target: "/b?op=CREATE"),
        Sent(testDescription: "another query", target: "/a?op=OPEN"),
        Sent(testDescription: "a header that is missing", headers: []),
        Sent(testDescription: "another header value", headers: [("Accept", "text/html")]),
        Sent(testDescription: "another body", body: [1, 3]),
        Sent(testDescription: "no body", body: []),
    ])
    func aRequestThatDiffersFails(sent: Sent) async throws {
        await #expect(throws: WireMismatch.self) {
            try await withWireServer { server in
                server.expect(expected)
                let response = try await client.send(request(sent, to: server))
                #expect(response.status == 599)
            }
        }
    }

    @Test func theRequestThatIsExpectedPasses() async throws {
        try await withWireServer { server in
            server.expect(expected)
            let response = try await client.send(request(Sent(testDescription: ""), to: server))
            #expect(response.status == 200)
        }
    }

    @Test func aRequestThatDoesNotComeFails() async throws {
        await #expect(throws: WireMismatch.self) { try await withWireServer { $0.expect(expected) } }
    }

    @Test func oneRequestTooManyFails() async throws {
        await #expect(throws: WireMismatch.self) {
            try await withWireServer { server in
                server.expect(expected)
                for _ in 0..<2 { _ = try await client.send(request(Sent(testDescription: ""), to: server)) }
            }
        }
    }

    @Test(arguments: [false, true])
    func theOrderCountsUnlessItIsWaived(inAnyOrder: Bool) async throws {
        func ask() async throws {
            try await withWireServer(inAnyOrder: inAnyOrder) { server in
                server.expect(WireExchange("GET", "/1"), WireExchange("GET", "/2"))
                for path in ["/2", "/1"] { _ = try await client.send(HTTPRequest(.get, server.url(path))) }
            }
        }
        if inAnyOrder {
            try await ask()
        } else {
            await #expect(throws: WireMismatch.self) { try await ask() }
        }
    }

    @Test func aRecordingIsPlayed() async throws {
        let text = """
            # Hadoop 3.4.3, ResourceManager
            GET /ws/v1/cluster/info HTTP/1.1
            Accept: application/json

            HTTP/1.1 200 OK\r
            Content-Type: application/json;charset=utf-8\r
            Location: http://rm.example:8088/x\r
            Transfer-Encoding: chunked\r
            \r
            {"clusterInfo":
            {"at":"rm.example:8088"}}
            """
        let recording = try Recording(Array(text.utf8), name: "info.http")
        try await withWireServer { server in
            server.expect(recording.exchange(replacing: ["rm.example:8088": server.authority]))
            let response = try await client.send(
                HTTPRequest(.get, server.url("/ws/v1/cluster/info"), headers: [("Accept", "application/json")]))
            #expect(response.status == 200)
            #expect(response.mediaType == "application/json")
            #expect(response.headers["Location"] == "http://\(server.authority)/x")
            #expect(response.headers["Transfer-Encoding"] == "chunked")
            #expect(
                String(decoding: response.body, as: UTF8.self)
                    == "{\"clusterInfo\":\n{\"at\":\"\(server.authority)\"}}")
        }
    }

    @Test(arguments: ["", "GET", "GET /\n\n", "GET /\nHTTP/1.1\n", "GET /\nno colon\nHTTP/1.1 200 OK\n\n"])
    func whatIsNoRecordingIsRefused(text: String) {
        #expect(throws: RecordingFailure.self) { try Recording(Array(text.utf8), name: "x.http") }
    }

    private var expected: WireExchange {
        WireExchange("PUT", "/a?op=CREATE", headers: [("Accept", "application/json")], body: [1, 2])
    }

    private func request(_ sent: Sent, to server: WireServer) throws -> HTTPRequest {
        let url = try #require(HTTPURL(parsing: "http://\(server.authority)\(sent.target)"))
        return HTTPRequest(sent.method, url, headers: sent.headers, body: .bytes(sent.body))
    }
}
