import HTTPServing
import Testing

struct RouteTests {
    private static func table(_ routes: [(HTTPServerMethod, String)]) throws -> HTTPRouteTable<String> {
        try HTTPRouteTable(routes.map { try HTTPRoute($0.0, $0.1, "\($0.0) \($0.1)") })
    }

    private static let routes: [(HTTPServerMethod, String)] = [
        (.get, "/"),
        (.get, "/d"),
        (.post, "/d"),
        (.get, "/d/{id}"),
        (.delete, "/d/{id}"),
        (.get, "/d/new"),
        (.get, "/d/{id}/jobs/{job}"),
        (.put, "/files/{path*}"),
        (.get, "/files/list"),
        (.options, "/own"),
        (.head, "/own"),
        (.get, "/own"),
    ]

    private func describe(_ lookup: HTTPRouteLookup<String>) -> String {
        switch lookup {
        case .found(let match):
            match.route.endpoint
                + match.parameters.values.sorted { $0.key < $1.key }.map { " \($0.key)=\($0.value)" }.joined()
        case .options(let allow): "options \(allow.map(\.rawValue).joined(separator: ","))"
        case .methodNotAllowed(let allow): "405 \(allow.map(\.rawValue).joined(separator: ","))"
        case .notFound: "404"
        }
    }

    @Test(
        arguments: [
            ("GET", [], "GET /"),
            ("GET", ["d"], "GET /d"),
            ("GET", ["d", ""], "GET /d"),
            ("HEAD", ["d"], "GET /d"),
            ("GET", ["d", "7"], "GET /d/{id} id=7"),
            ("GET", ["d", "new"], "GET /d/new"),
            ("DELETE", ["d", "new"], "DELETE /d/{id} id=new"),
            ("GET", ["d", "7", "jobs", "a/b"], "GET /d/{id}/jobs/{job} id=7 job=a/b"),
            ("GET", ["d", "", "jobs", "x"], "404"),
            ("GET", ["d", "7", "jobs"], "404"),
            ("GET", ["x"], "404"),
            ("PUT", ["d"], "405 GET,HEAD,OPTIONS,POST"),
            ("PUT", ["d", "new"], "405 DELETE,GET,HEAD,OPTIONS"),
            ("OPTIONS", ["d"], "options GET,HEAD,OPTIONS,POST"),
            ("OPTIONS", ["x"], "404"),
            ("OPTIONS", ["own"], "OPTIONS /own"),
            ("HEAD", ["own"], "HEAD /own"),
            ("PUT", ["files"], "PUT /files/{path*} path="),
            ("PUT", ["files", "a", "b"], "PUT /files/{path*} path=a/b"),
            ("PUT", ["files", "list"], "PUT /files/{path*} path=list"),
            ("GET", ["files", "list"], "GET /files/list"),
            ("GET", ["files", "a"], "405 OPTIONS,PUT"),
            ("get", ["d"], "405 GET,HEAD,OPTIONS,POST"),
        ] as [(String, [String], String)])
    func pathsFindTheirRoutes(_ method: String, _ segments: [String], _ expected: String) throws {
        let table = try Self.table(Self.routes)
        #expect(describe(table.lookup(HTTPServerMethod(rawValue: method), segments)) == expected)
    }

    @Test(arguments: ["", "d", "/{}", "/{*}", "/{a", "/a}", "/x{a}", "/{a*}/b", "/{a}/{a}", "/*", "/{a}{b}"])
    func patternsThatMakeNoSenseAreMistakes(_ pattern: String) {
        #expect(throws: HTTPRouteMistake.self) { try HTTPRoutePattern(pattern) }
    }

    @Test func twoRoutesForTheSamePathsAreAMistake() {
        #expect(throws: HTTPRouteMistake.self) { try Self.table([(.get, "/d/{id}"), (.get, "/d/{name}")]) }
        #expect(throws: Never.self) { try Self.table([(.get, "/d/{id}"), (.put, "/d/{name}")]) }
    }

    @Test func aNameThatThePatternDoesNotHaveIsAMistake() throws {
        let parameters = HTTPRouteParameters(values: ["id": "7"])
        #expect(try parameters["id"] == "7")
        #expect(throws: HTTPRouteMistake.self) { try parameters["job"] }
    }

    @Test func aTableAnswersOverTheWire() async throws {
        let table = try Self.table(Self.routes)
        let respond: HTTPServer.Respond = { request in
            try await table.respond(to: request) { match in .text(match.route.endpoint) }
        }
        try await withServer(respond: respond) { server in
            let client = try RawClient(server)
            #expect(try await client.ask("GET /d/7").text == "GET /d/{id}")
            #expect(try await client.ask("HEAD /d/7").status == 200)
            let refused = try await client.ask("PUT /d/7")
            #expect(refused.status == 405)
            #expect(refused["Allow"] == "DELETE, GET, HEAD, OPTIONS")
            let options = try await client.ask("OPTIONS /d/7")
            #expect(options.status == 204)
            #expect(options["Allow"] == "DELETE, GET, HEAD, OPTIONS")
            #expect(try await client.ask("GET /x").status == 404)
        }
    }
}
