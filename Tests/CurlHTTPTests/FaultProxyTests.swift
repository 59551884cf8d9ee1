import CurlHTTP
import Diagnostics
import TestSupport
import Testing

/// The proxy that tests put in front of real daemons, here in front of a ``WireServer``.
struct FaultProxyTests {
    let client = HTTPClient()

    @Test func requestsAndAnswersGoThroughUnchanged() async throws {
        let body = [UInt8]((0..<500_000).map { UInt8(truncatingIfNeeded: $0) })
        try await withProxy { server, proxy in
            server.expect(
                WireExchange(
                    "PUT", "/a;b?op=CREATE", headers: [("Host", proxy.authority)], body: body,
                    answer: .redirect(to: "http://elsewhere:1/a;b")),
                WireExchange("GET", "/chunked", answer: WireAnswer(body: body, isChunked: true)),
                WireExchange("GET", "/empty", answer: WireAnswer(204)))
            let url = try #require(HTTPURL(parsing: "http://\(proxy.authority)/a;b?op=CREATE"))
            let put = try await client.send(HTTPRequest(.put, url, body: .bytes(body)))
            #expect(put.status == 307)
            #expect(put.headers["Location"] == "http://elsewhere:1/a;b")
            let chunked = try await client.send(HTTPRequest(.get, proxy.url("/chunked")))
            #expect(chunked.body == body)
            let empty = try await client.send(HTTPRequest(.get, proxy.url("/empty")))
            #expect(empty.status == 204)
            #expect(proxy.requests == ["PUT /a;b?op=CREATE", "GET /chunked", "GET /empty"])
        }
    }

    @Test func aLostAnswerWasDoneByTheServer() async throws {
        try await withProxy { server, proxy in
            server.expect(WireExchange("POST", "/apps", answer: WireAnswer(202)), WireExchange("GET", "/apps"))
            let rule = proxy.when({ $0 == "POST" && $1 == "/apps" }, .cutAfterForwarding)
            let error = await #expect(throws: DeployError.self) {
                try await client.send(HTTPRequest(.post, proxy.url("/apps")))
            }
            let failure = try #require(error?.cause as? CurlFailure)
            #expect(failure.kind == .cut)
            #expect(failure.mayHaveArrived)
            try await rule.reached()
            #expect(server.requests.map(\.method) == ["POST"])
            let other = try await client.send(HTTPRequest(.get, proxy.url("/apps")))
            #expect(other.status == 200)
        }
    }

    @Test func aHeldRequestReachesTheServerWhenItIsReleased() async throws {
        try await withProxy { server, proxy in
            server.expect(WireExchange("POST", "/apps", answer: WireAnswer(202)))
            let rule = proxy.when({ method, _ in method == "POST" }, .holdRequest)
            async let response = client.send(HTTPRequest(.post, proxy.url("/apps")))
            try await rule.reached()
            #expect(server.requests.isEmpty)
            rule.release()
            #expect(try await response.status == 202)
        }
    }

    @Test func aHeldAnswerComesWhenItIsReleased() async throws {
        try await withProxy { server, proxy in
            server.expect(WireExchange("POST", "/apps", answer: WireAnswer(202)))
            let rule = proxy.when({ method, _ in method == "POST" }, .holdAnswer)
            async let response = client.send(HTTPRequest(.post, proxy.url("/apps")))
            try await rule.reached()
            #expect(server.requests.count == 1)
            rule.release()
            #expect(try await response.status == 202)
        }
    }

    @Test func aDroppedRequestNeverReachesTheServer() async throws {
        try await withProxy { server, proxy in
            let rule = proxy.when({ _, _ in true }, .holdRequest)
            let sending = Task { try await client.send(HTTPRequest(.post, proxy.url("/apps"))) }
            try await rule.reached()
            rule.drop()
            await #expect(throws: DeployError.self) { try await sending.value }
            #expect(server.requests.isEmpty)
        }
    }

    @Test func aRuleHoldsForAsManyRequestsAsItSays() async throws {
        try await withProxy { server, proxy in
            server.answer { _ in WireAnswer(200) }
            let rule = proxy.when(times: 2, { _, target in target == "/x" }, .answer(.text("busy", status: 503)))
            var statuses: [Int] = []
            for path in ["/x", "/y", "/x", "/x"] {
                statuses.append(try await client.send(HTTPRequest(.get, proxy.url(path))).status)
            }
            #expect(statuses == [503, 200, 503, 200])
            #expect(rule.reachedCount == 2)
        }
    }

    @Test func anUploadIsCutInItsMiddle() async throws {
        try await withProxy { server, proxy in
            server.answer { _ in WireAnswer(201) }
            let rule = proxy.when({ method, _ in method == "PUT" }, .cutMidRequest(after: 100_000))
            let body = HTTPBody.bytes([UInt8](repeating: 1, count: 1_000_000))
            let error = await #expect(throws: DeployError.self) {
                try await client.send(HTTPRequest(.put, proxy.url("/"), body: body))
            }
            #expect((error?.cause as? CurlFailure)?.kind == .cut)
            try await rule.reached()
            #expect(server.requests.isEmpty)
        }
    }

    @Test func anAnswerIsCutInItsMiddle() async throws {
        try await withProxy { server, proxy in
            server.answer { _ in WireAnswer(body: [UInt8](repeating: 1, count: 1000)) }
            proxy.when({ _, _ in true }, .cutMidAnswer(after: 10))
            let error = await #expect(throws: DeployError.self) {
                try await client.send(HTTPRequest(.get, proxy.url("/")))
            }
            #expect((error?.cause as? CurlFailure)?.kind == .cut)
        }
    }

    @Test func redirectsCanBeLedThroughAnotherProxy() async throws {
        try await withProxy { server, proxy in
            server.answer { _ in .redirect(to: "http://datanode:9864/webhdfs/v1/a?op=CREATE") }
            proxy.rewriteLocation("datanode:9864", to: "127.0.0.1:7")
            let response = try await client.send(HTTPRequest(.put, proxy.url("/")))
            #expect(response.headers["Location"] == "http://127.0.0.1:7/webhdfs/v1/a?op=CREATE")
        }
    }

    private func withProxy(_ body: (WireServer, FaultProxy) async throws -> Void) async throws {
        try await withWireServer { server in
            let proxy = try FaultProxy(port: server.port)
            defer { proxy.stop() }
            try await body(server, proxy)
        }
    }
}

extension FaultProxy {
    fileprivate func url(_ path: String) -> HTTPURL { HTTPURL(host: "127.0.0.1", port: port, path: path) }
}
