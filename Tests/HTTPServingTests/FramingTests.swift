import HTTPServing
import Testing

/// What is wrong with a request's framing must not make another request of its body.
struct FramingTests {
    static let smuggled = "GET /smuggled HTTP/1.1\r\nHost: a\r\n\r\n"

    @Test(arguments: [
        ["Content-Length: 5", "Content-Length: 6"],
        ["Content-Length: 5", "content-length: 5"],
        ["Content-Length: 5", "Transfer-Encoding: chunked"],
        ["Transfer-Encoding: chunked", "Content-Length: 0"],
        ["Transfer-Encoding: gzip, chunked"],
        ["Transfer-Encoding: chunked", "Transfer-Encoding: chunked"],
        ["Transfer-Encoding: identity"],
        ["Content-Length: 5, 5"],
        ["Content-Length: +5"],
        ["Content-Length: 0x5"],
        ["Content-Length:"],
        ["Content-Length : 5"],
        ["Host: b"],
        ["Content-Length\0: 5"],
    ])
    func lengthsThatAreInDoubtAreRefused(_ headers: [String]) async throws {
        let handled = Latch()
        let respond: HTTPServer.Respond = { _ in
            handled.add()
            return .text("")
        }
        try await withServer(respond: respond) { server in
            let client = try RawClient(server)
            try await client.send(
                (["POST / HTTP/1.1", "Host: a"] + headers).joined(separator: "\r\n") + "\r\n\r\n" + Self.smuggled)
            let text = String(decoding: try await client.receiveAll(), as: UTF8.self)
            #expect(text.hasPrefix("HTTP/1.1 400 "))
            #expect(!text.contains("HTTP/1.1 2"), "nothing else is answered")
            #expect(handled.counted == 0)
        }
    }

    @Test func aRequestWithoutHostIsRefused() async throws {
        try await withServer(respond: RequestTests.echo) { server in
            let client = try RawClient(server)
            try await client.send("GET / HTTP/1.1\r\n\r\n")
            #expect(try await client.answer().status == 400)
        }
    }

    @Test func aLengthBeyondAllNumbersIsRefused() async throws {
        try await withServer(respond: RequestTests.echo) { server in
            let answer = try await RawClient(server)
                .ask("PUT /", headers: ["Content-Length: 99999999999999999999999"])
            #expect(answer.status == 413 || answer.status == 400)
        }
    }

    @Test func chunksThatAreNoneAreRefused() async throws {
        let respond: HTTPServer.Respond = { request in
            .text("\(try await request.body.collect(limit: 1000).count)")
        }
        try await withServer(respond: respond) { server in
            let client = try RawClient(server)
            try await client.send("PUT / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n")
            #expect(try await client.answer().status == 400)
        }
    }
}
