import HTTPServing
import Testing

struct RequestTests {
    /// Answers with what it was asked.
    @Sendable static func echo(_ request: HTTPServerRequest) async throws -> HTTPServerResponse {
        let query = request.query.items.map { "\($0.name)=\($0.value)" }
        return .text("\(request.method)|\(request.segments.joined(separator: ","))|\(query.joined(separator: ","))")
    }

    @Test(arguments: [
        ("GET /", "GET||"),
        ("GET /api/v1/deployments/a%20b", "GET|api,v1,deployments,a b|"),
        ("GET /a/", "GET|a,|"),
        ("GET /a//b", "GET|a,,b|"),
        ("GET /%C3%A4?x=1&x=2&y&z=%3D%26+%2B", "GET|ä|x=1,x=2,y=,z==& +"),
        ("PATCH /a%2Fb", "PATCH|a/b|"),
        ("GET http://elsewhere:99/a?b=c", "GET|a|b=c"),
        ("BREW /pot", "BREW|pot|"),
        ("GET /...", "GET|...|"),
    ])
    func targetsAreTakenApart(_ line: String, _ expected: String) async throws {
        try await withServer(respond: Self.echo) { server in
            let answer = try await RawClient(server).ask(line)
            #expect(answer.status == 200)
            #expect(answer.text == expected)
        }
    }

    @Test(arguments: [
        "/..", "/a/../b", "/a/%2e%2E/b", "/..%2f..%2fetc", "/a%2f..", "/.", "/%00", "/a%00b", "/%zz", "/%", "/%4",
        "/%+1",
        "/%ff", "/a?b=%", "/a?%00=%zz", "*", "a", "http://x/..",
    ])
    func targetsThatMakeNoSenseAreRefused(_ target: String) async throws {
        let handled = Latch()
        let respond: HTTPServer.Respond = { _ in
            handled.add()
            return .text("")
        }
        try await withServer(respond: respond) { server in
            let client = try RawClient(server)
            let answer = try await client.ask("GET \(target)")
            #expect(answer.status == 400)
            #expect(answer["Connection"] == nil)
            #expect(try await client.ask("GET \(target)").status == 400, "the connection stays")
            #expect(handled.counted == 0)
        }
    }

    @Test func headersAreFoundWhateverTheirCase() async throws {
        let respond: HTTPServer.Respond = { request in
            .text("\(request.headers["x-one"] ?? "-")|\(request.headers.values(of: "X-TWO"))|\(request.clientAddress)")
        }
        try await withServer(respond: respond) { server in
            let answer = try await RawClient(server).ask("GET /", headers: ["X-One: 1", "x-two: a", "X-Two: b"])
            #expect(answer.text == #"1|["a", "b"]|127.0.0.1"#)
        }
    }

    @Test func aConnectionIsKeptForFurtherRequests() async throws {
        try await withServer(respond: Self.echo) { server in
            let client = try RawClient(server)
            for number in 0..<3 { #expect(try await client.ask("GET /\(number)").text == "GET|\(number)|") }
            #expect(try await client.ask("PUT /", headers: ["Content-Length: 3"], body: "abc").text == "PUT||")
            #expect(try await client.ask("GET /last").text == "GET|last|")
        }
    }

    @Test func requestsThatAreSentTogetherAreAnsweredInOrder() async throws {
        try await withServer(respond: Self.echo) { server in
            let client = try RawClient(server)
            try await client.send(
                "GET /1 HTTP/1.1\r\nHost: a\r\n\r\nPUT /2 HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n\r\nab"
                    + "GET /3 HTTP/1.1\r\nHost: a\r\n\r\n")
            let text = try await client.receive(until: "GET|3|")
            #expect(text.ranges(of: "HTTP/1.1 200").count == 3)
        }
    }
}
