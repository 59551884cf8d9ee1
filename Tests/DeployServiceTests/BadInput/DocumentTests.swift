import CurlHTTP
import TestSupport
import Testing

/// Bodies that are no deployment: each is refused by its reason, and the service goes on.
@Suite struct BadDocumentTests {
    private static let deep = 200_000

    static let cases: [(body: String, status: Int, words: String)] = [
        ("", 400, "not JSON"),
        ("{", 400, "not JSON"),
        (#"{"kind": "session""#, 400, "not JSON"),
        (#"{"kind": "session"}}"#, 400, "not JSON"),
        ("null", 400, "body"),
        ("[]", 400, "the body is to be an object"),
        ("17", 400, "the body is to be an object"),
        (#""session""#, 400, "the body is to be an object"),
        ("{}", 400, "kind is missing"),
        (#"{"kind": null}"#, 400, "kind"),
        (#"{"kind": 5}"#, 400, "kind"),
        (#"{"kind": "cluster"}"#, 400, "kind"),
        (#"{"kind": "session", "name": 5}"#, 400, "name is to be a text"),
        (#"{"kind": "session", "tags": "a"}"#, 400, "tags is to be a list"),
        (#"{"kind": "session", "tags": ["a", 5]}"#, 400, "tags[1] is to be a text"),
        (#"{"kind": "session", "configuration": {"a": []}}"#, 400, "configuration.a"),
        (#"{"kind": "session", "configuration": {"a": null}}"#, 400, "configuration.a"),
        (#"{"kind": "session", "force": "yes"}"#, 400, "force is to be true or false"),
        (#"{"kind": "session", "nmae": "a"}"#, 400, "nmae is no member"),
        (#"{"kind": "application", "program": {"jar": "hdfs:///a", "klass": "a"}}"#, 400, "program.klass is no member"),
        (#"{"kind": "application", "program": 5}"#, 400, "program is to be an object"),
        (#"{"kind": "session", "deadline": "soon"}"#, 400, "deadline"),
        (#"{"kind": "session", "cluster": "prod"}"#, 400, "there is no cluster prod"),
        (#"{"kind": "session", "program": {"jar": "hdfs:///a.jar"}}"#, 400, "a session has no program"),
        (#"{"kind": "application"}"#, 400, "nothing to run"),
        (String(repeating: "[", count: deep), 400, "body"),
        (String(repeating: #"{"kind":"#, count: deep / 2), 400, "body"),
        (
            #"{"kind": "session", "configuration": {"a": \#(String(repeating: "[", count: deep))"#
                + String(repeating: "]", count: deep) + "}}", 400, "body"
        ),
    ]

    @Test(arguments: ["/api/v1/deployments", "/api/v1/plans"])
    func aBodyThatIsNoDeploymentIsRefusedByItsReason(_ target: String) async throws {
        try await TestService.run { service in
            for (body, status, words) in Self.cases {
                let response = try await service.post(target, body)
                let problem = try Problem.of(response)
                #expect(problem.status == status, "\(body.prefix(80))")
                #expect(problem.detail.contains(words), "\(body.prefix(80)): \(problem.detail)")
            }
            #expect(try await service.ask(.get, "/healthz").status == 200)
            let kept = try await service.ask(.get, "/api/v1/deployments")
            #expect(String(decoding: kept.body, as: UTF8.self) == #"{"items":[],"next":null}"#)
        }
    }

    @Test func whatIsNoUTF8IsNoJSON() async throws {
        try await TestService.run { service in
            let body = Array(#"{"kind": "session", "name": ""#.utf8) + [0xff, 0xfe] + Array(#""}"#.utf8)
            let headers = [("Content-Type", "application/json")]
            let response = try await service.ask(.post, "/api/v1/plans", body: body, headers: headers)
            #expect(try Problem.of(response).status == 400)
        }
    }

    @Test(arguments: [nil, "text/plain", "application/x-www-form-urlencoded", "application/jsonx"])
    func anotherMediaTypeIsRefused(_ type: String?) async throws {
        try await TestService.run { service in
            let response = try await service.post("/api/v1/deployments", #"{"kind": "session"}"#, type: type)
            #expect(try Problem.of(response).status == 415)
        }
    }

    @Test func tenMegabytesAreTooMany() async throws {
        try await TestService.run { service in
            let body = #"{"kind": "session", "name": ""# + String(repeating: "a", count: 10 << 20) + #""}"#
            let response = try await service.post("/api/v1/deployments", body)
            #expect(try Problem.of(response).status == 413)
            #expect(try await service.ask(.get, "/healthz").status == 200)
        }
    }

    @Test(arguments: [
        "/etc/passwd", "a.jar", "../a.jar", "file:///etc/passwd", "files/x/a.jar", "files/\(hash)/..", "files/\(hash)/",
        "files/\(hash)/../\(hash)/a", "files/\(hash)/a/b", "files/\(hash)/.bobbin-content", "files/../../etc/passwd",
        "files/\(hash)/a\\u0000b", "files/\(hash)/\(String(repeating: "a", count: 256))",
    ])
    func aFileThatIsNotTheClientsIsRefused(_ file: String) async throws {
        try await TestService.run { service in
            for wish in [
                #"{"kind": "application", "program": {"jar": "\#(file)"}}"#,
                #"{"kind": "session", "ship": ["\#(file)"]}"#,
                #"{"kind": "session", "environment": "\#(file)"}"#,
                #"{"kind": "session", "configuration": {"python.files": "\#(file)"}}"#,
            ] {
                let problem = try await Problem.of(service.post("/api/v1/deployments", wish))
                #expect(problem.status == 400, "\(wish)")
            }
        }
    }

    private static let hash = String(repeating: "0a", count: 32)

    @Test(arguments: ["", String(repeating: "k", count: 256), "clé"]) func aKeyThatIsNone(_ key: String) async throws {
        try await TestService.run { service in
            let connection = try RawConnection(port: service.port)
            let body = #"{"kind": "session"}"#
            try await connection.send(
                "POST /api/v1/deployments HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer \(service.token)\r\n"
                    + "Idempotency-Key: \(key)\r\nContent-Type: application/json\r\nConnection: close\r\n"
                    + "Content-Length: \(body.utf8.count)\r\n\r\n\(body)")
            #expect(try await connection.receiveAll().hasPrefix("HTTP/1.1 400 "))
        }
    }
}
