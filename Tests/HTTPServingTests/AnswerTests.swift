import HTTPServing
import LocalFiles
import TestSupport
import Testing

struct AnswerTests {
    struct Secret: Error, CustomStringConvertible {
        let description = "/srv/secret/path"
    }

    @Sendable static func respond(_ request: HTTPServerRequest, _ file: HTTPServerFile) -> HTTPServerResponse {
        switch request.segments.first {
        case "bytes": .text("0123456789")
        case "file": HTTPServerResponse(content: .file(file, offset: 2, length: 5))
        case "none": HTTPServerResponse(content: .file(file, offset: 2, length: 0))
        case "known":
            HTTPServerResponse(
                content: .stream(length: 6) { writer in
                    try await writer.write(Array("abc".utf8))
                    try await writer.write(Array("def".utf8))
                })
        case "stream":
            HTTPServerResponse(
                content: .stream(
                    AsyncStream { continuation in
                        for word in ["one ", "two ", "three"] { continuation.yield(Array(word.utf8)) }
                        continuation.finish()
                    }))
        case "events": .events { events in try await events.send(HTTPServerEvent(id: "7", data: "x")) }
        default: HTTPServerResponse(204)
        }
    }

    private func withContents(_ body: (HTTPServer) async throws -> Void) async throws {
        try await withTemporaryFolder { folder in
            let file = try HTTPServerFile(try folder.write("0123456789", to: "file"))
            try await withServer(respond: { Self.respond($0, file) }, body)
        }
    }

    @Test(arguments: [
        ("bytes", "10", "0123456789"), ("file", "5", "23456"), ("none", "0", ""), ("known", "6", "abcdef"),
    ])
    func contentsOfKnownLength(_ name: String, _ length: String, _ expected: String) async throws {
        try await withContents { server in
            let client = try RawClient(server)
            let answer = try await client.ask("GET /\(name)")
            #expect(answer.text == expected)
            #expect(answer["Content-Length"] == length)
            let head = try await client.ask("HEAD /\(name)")
            #expect(head.status == 200)
            #expect(head.body.isEmpty)
            #expect(head["Content-Length"] == length)
            #expect(try await client.ask("GET /bytes").text == "0123456789", "nothing of the content came behind HEAD")
        }
    }

    @Test(arguments: [("stream", "5\r\nthree\r\n0\r\n\r\n"), ("events", "id: 7\ndata: x\n\n\r\n0\r\n\r\n")])
    func contentsOfUnknownLength(_ name: String, _ end: String) async throws {
        try await withContents { server in
            let client = try RawClient(server)
            try await client.send("GET /\(name) HTTP/1.1\r\nHost: a\r\n\r\n")
            let text = try await client.receive(until: "0\r\n\r\n")
            #expect(text.lowercased().contains("transfer-encoding: chunked\r\n"))
            #expect(text.hasSuffix(end) || name == "stream")
            #expect(try await client.ask("HEAD /\(name)").status == 200)
            #expect(try await client.ask("GET /bytes").text == "0123456789")
        }
    }

    @Test func anAnswerWithoutContentKeepsTheConnection() async throws {
        try await withContents { server in
            let client = try RawClient(server)
            #expect(try await client.ask("DELETE /x").status == 204)
            #expect(try await client.ask("GET /bytes").text == "0123456789")
        }
    }

    @Test func aStreamThatBreaksOffIsNotTakenForWhole() async throws {
        let respond: HTTPServer.Respond = { request in
            HTTPServerResponse(
                content: .stream(length: request.segments == ["known"] ? 100 : nil) { writer in
                    try await writer.write(Array("abc".utf8))
                    if request.segments != ["short"] { throw Secret() }
                })
        }
        try await withServer(respond: respond) { server in
            for name in ["known", "unknown"] {
                let client = try RawClient(server)
                try await client.send("GET /\(name) HTTP/1.1\r\nHost: a\r\n\r\n")
                let text = String(decoding: try await client.receiveAll(), as: UTF8.self)
                #expect(text.hasPrefix("HTTP/1.1 200") || text.isEmpty)
                #expect(!text.hasSuffix("\r\n0\r\n\r\n"))
            }
        }
    }

    @Test func whatIsThrownIsAnAnswerThatTellsNothing() async throws {
        let respond: HTTPServer.Respond = { request in
            if request.segments == ["refused"] { throw HTTPRefusal(409, "it is taken") }
            throw Secret()
        }
        try await withServer(respond: respond) { server in
            let client = try RawClient(server)
            let answer = try await client.ask("GET /x")
            #expect(answer.status == 500)
            #expect(!answer.text.contains("secret"))
            let refused = try await client.ask("GET /refused")
            #expect(refused.status == 409)
            #expect(refused.text == "it is taken\n")
        }
    }

    @Test func oneClosureMakesTheAnswersOfAllThatIsThrown() async throws {
        let explain: HTTPServer.Explain = { error, request in
            let status = (error as? HTTPRefusal)?.status ?? 500
            return .bytes(Array("{\(request.rawPath)}".utf8), type: "application/problem+json", status: status)
        }
        let respond: HTTPServer.Respond = { _ in throw Secret() }
        try await withServer(explain: explain, respond: respond) { server in
            for (line, status) in [("GET /a", 500), ("GET /..", 400)] {
                let answer = try await RawClient(server).ask(line)
                #expect(answer.status == status)
                #expect(answer["Content-Type"] == "application/problem+json")
                #expect(answer.text == "{\(line.dropFirst(4))}")
            }
        }
    }

    @Test(arguments: [
        HTTPServerResponse(200, headers: ["X": "a\r\nSet-Cookie: b"]), HTTPServerResponse(200, headers: ["a b": "c"]),
        HTTPServerResponse(99), HTTPServerResponse(1000),
    ])
    func anAnswerThatHTTPCannotCarryIs500(_ response: HTTPServerResponse) async throws {
        let respond: HTTPServer.Respond = { _ in response }
        try await withServer(respond: respond) { server in
            let answer = try await RawClient(server).ask("GET /")
            #expect(answer.status == 500)
            #expect(answer["Set-Cookie"] == nil)
        }
    }

    @Test func aPartThatTheFileDoesNotHaveIsNotSent() async throws {
        try await withTemporaryFolder { folder in
            let file = try HTTPServerFile(try folder.write("0123456789", to: "file"))
            #expect(file.size == 10)
            let respond: HTTPServer.Respond = { request in
                let offset: Int64 = request.segments == ["before"] ? -1 : 5
                return HTTPServerResponse(content: .file(file, offset: offset, length: 6))
            }
            try await withServer(respond: respond) { server in
                let client = try RawClient(server)
                #expect(try await client.ask("GET /before").status == 500)
                #expect(try await client.ask("GET /behind").status == 500)
            }
        }
    }

    @Test func whatIsNoFileIsNotOpened() throws {
        #expect(throws: (any Error).self) { try HTTPServerFile(LocalPath("/tmp")) }
        #expect(throws: (any Error).self) { try HTTPServerFile(LocalPath("/nowhere/at/all")) }
    }
}
