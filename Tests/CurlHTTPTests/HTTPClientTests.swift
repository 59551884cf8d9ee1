import CurlHTTP
import Diagnostics
import TestSupport
import Testing

struct HTTPClientTests {
    let client = HTTPClient()

    @Test func anAnswerComesWithStatusHeadersAndBody() async throws {
        try await withWireServer { server in
            server.expect(
                WireExchange(
                    "GET", "/a%20b?op=LIST", headers: [("Accept", "application/json")],
                    answer: WireAnswer(
                        404, headers: [("Content-Type", "Application/JSON; charset=utf-8"), ("X", "1"), ("x", " 2 ")],
                        body: Array("{}".utf8))))
            let url = server.url("/a b", query: [("op", "LIST")])
            let response = try await client.send(HTTPRequest(.get, url, headers: [("Accept", "application/json")]))
            #expect(response.status == 404)
            #expect(response.mediaType == "application/json")
            #expect(response.headers["x"] == "1")
            #expect(response.headers.values(of: "X") == ["1", "2"])
            #expect(response.body == Array("{}".utf8))
        }
    }

    @Test func aChunkedAnswerIsPutTogether() async throws {
        let body = [UInt8]((0..<10_000).map { UInt8(truncatingIfNeeded: $0) })
        try await withWireServer { server in
            server.expect(WireExchange("GET", "/", answer: WireAnswer(body: body, isChunked: true)))
            let response = try await client.send(HTTPRequest(.get, server.url("/")))
            #expect(response.body == body)
        }
    }

    @Test(arguments: [HTTPMethod.post, .put, .patch, .delete, .get])
    func everyMethodGoesOverTheWire(method: HTTPMethod) async throws {
        try await withWireServer { server in
            server.expect(
                WireExchange(method.rawValue, "/x") { request in
                    let length: String? = method == .get || method == .delete ? nil : "0"
                    if request["Content-Length"] != length {
                        return "its length is \(request["Content-Length"] ?? "-")"
                    }
                    return request["Content-Type"].map { "it has the type \($0)" }
                })
            let response = try await client.send(HTTPRequest(method, server.url("/x")))
            #expect(response.status == 200)
        }
    }

    @Test(arguments: [HTTPMethod.post, .put, .patch, .delete])
    func aBodyGoesOverTheWire(method: HTTPMethod) async throws {
        let body = [UInt8]("{\"state\":\"KILLED\"}\0".utf8)
        try await withWireServer { server in
            server.expect(
                WireExchange(method.rawValue, "/x", headers: [("Content-Type", "application/json")], body: body))
            let request = HTTPRequest(
                method, server.url("/x"), headers: [("Content-Type", "application/json")], body: .bytes(body))
            let response = try await client.send(request)
            #expect(response.status == 200)
        }
    }

    @Test func aSecondRequestUsesTheSameConnection() async throws {
        try await withWireServer { server in
            server.answer { _ in .json("{}") }
            for _ in 0..<5 { _ = try await client.send(HTTPRequest(.get, server.url("/"))) }
            #expect(server.connections == 1)
        }
    }

    @Test func redirectsAreAnswers() async throws {
        let location = "http://127.0.0.1:1/webhdfs/v1/a;b+c&d=e?op=CREATE&x=%25"
        try await withWireServer { server in
            server.expect(WireExchange("PUT", "/", answer: .redirect(to: location)))
            let response = try await client.send(HTTPRequest(.put, server.url("/")))
            #expect(response.status == 307)
            #expect(response.headers["Location"] == location)
            #expect(server.requests.count == 1)
        }
    }

    /// Paths that URL parsers tidy up; a NameNode means other files then.
    @Test(arguments: ["/a/../b", "/./a//b", "/a;b+c=d&e$f", "/%61%2F", "/?a=b?c", "/ü", "/a%20b?x=[1]"])
    func theTargetGoesOverTheWireByteForByte(target: String) async throws {
        try await withWireServer { server in
            server.expect(WireExchange("GET", target))
            let url = try #require(HTTPURL(parsing: "http://\(server.authority)\(target)"))
            let response = try await client.send(HTTPRequest(.get, url))
            #expect(response.status == 200)
        }
    }

    @Test func nobodyWaitsForPermissionToSendABody() async throws {
        try await withWireServer { server in
            server.expect(
                WireExchange("POST", "/") { $0["Expect"].map { "it expects \($0)" } })
            let body = HTTPBody.bytes([UInt8](repeating: 7, count: 2 << 20))
            let response = try await client.send(HTTPRequest(.post, server.url("/"), body: body))
            #expect(response.status == 200)
            #expect(server.requests.first?.body.count == 2 << 20)
        }
    }

    @Test func aBodyAboveTheLimitIsRefused() async throws {
        try await withWireServer { server in
            server.answer { _ in WireAnswer(body: [UInt8](repeating: 0, count: 5000)) }
            let response = try await client.send(HTTPRequest(.get, server.url("/")), limit: 5000)
            #expect(response.body.count == 5000)
            let error = await #expect(throws: DeployError.self) {
                try await client.send(HTTPRequest(.get, server.url("/")), limit: 4999)
            }
            #expect(error?.code == .unexpectedAnswer)
        }
    }

    @Test(arguments: ["a\r\nHost: b", "a\nb", "a\0b"])
    func aHeaderCannotSmuggleALine(value: String) async throws {
        try await withWireServer { server in
            let error = await #expect(throws: DeployError.self) {
                try await client.send(HTTPRequest(.get, server.url("/"), headers: [("X", value)]))
            }
            #expect(error?.code == .defect)
        }
    }
}
