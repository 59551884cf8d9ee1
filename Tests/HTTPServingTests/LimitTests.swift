import HTTPServing
import TestSupport
import Testing

struct LimitTests {
    @Test func aTargetThatIsTooLongIs414() async throws {
        try await withServer(respond: RequestTests.echo) { server in
            let client = try RawClient(server)
            try await client.send("GET /" + String(repeating: "x", count: 100_000) + " HTTP/1.1\r\nHost: a\r\n\r\n")
            #expect(try await client.answer().status == 414)
        }
    }

    @Test func headersThatAreTooManyAre431() async throws {
        try await withServer(respond: RequestTests.echo) { server in
            let client = try RawClient(server)
            let line = "X: " + String(repeating: "x", count: 1000) + "\r\n"
            try await client.send(
                "GET / HTTP/1.1\r\nHost: a\r\n" + String(repeating: line, count: 100) + "\r\n")
            #expect(try await client.answer().status == 431)
        }
    }

    /// A client that never stops sending, a byte at a time.
    private func drip(_ client: RawClient, _ text: String) async throws {
        try await client.send(text)
        await #expect(throws: RawClient.Closed.self) {
            try await poll(every: .milliseconds(20)) {
                try await client.send("x")
                _ = try client.receiveSome()
                return false
            }
        }
    }

    @Test func aClientWhoseHeadersDoNotEndIsEnded() async throws {
        try await withServer(HTTPServerLimits(idle: .seconds(1)), respond: RequestTests.echo) { server in
            try await drip(try RawClient(server), "GET / HTTP/1.1\r\nX: ")
        }
    }

    @Test func aClientWhoseSecondHeadersDoNotEndIsEnded() async throws {
        try await withServer(HTTPServerLimits(idle: .seconds(3)), respond: RequestTests.echo) { server in
            let client = try RawClient(server)
            #expect(try await client.ask("GET /").status == 200)
            try await drip(client, "GET / HTTP/1.1\r\nX: ")
        }
    }

    @Test func aClientWhoseBodyIsTooSlowIsEnded() async throws {
        let cut = Latch()
        let respond: HTTPServer.Respond = { request in
            do {
                return .text("\(try await request.body.collect(limit: 1_000_000).count)")
            } catch {
                cut.add()
                throw error
            }
        }
        try await withServer(HTTPServerLimits(idle: .seconds(1)), respond: respond) { server in
            try await drip(try RawClient(server), "PUT / HTTP/1.1\r\nHost: a\r\nContent-Length: 100000\r\n\r\n")
            try await poll { cut.counted == 1 }
        }
    }

    @Test func aClientThatSaysNothingIsEnded() async throws {
        try await withServer(HTTPServerLimits(idle: .seconds(3)), respond: RequestTests.echo) { server in
            let client = try RawClient(server)
            #expect(try await client.ask("GET /").status == 200)
            #expect(try await client.receiveAll().isEmpty)
            #expect(try await RawClient(server).receiveAll().isEmpty)
        }
    }

    @Test func aHandlerMayTakeLongerThanAClient() async throws {
        let respond: HTTPServer.Respond = { request in
            try await Task.sleep(for: .seconds(5))
            return .text("\(try await request.body.collect(limit: 10).count)")
        }
        try await withServer(HTTPServerLimits(idle: .seconds(3)), respond: respond) { server in
            let got = try await RawClient(server).ask("GET /").text
            #expect(got == "0")
            let put = try await RawClient(server).ask("PUT /", headers: ["Content-Length: 3"], body: "abc").text
            #expect(put == "3")
        }
    }

    @Test func connectionsAboveTheLimitWait() async throws {
        try await withServer(HTTPServerLimits(connections: 2), respond: RequestTests.echo) { server in
            let (first, second) = (try RawClient(server), try RawClient(server))
            #expect(try await first.ask("GET /").status == 200)
            #expect(try await second.ask("GET /").status == 200)
            let third = try RawClient(server)
            try await third.send("GET /third HTTP/1.1\r\nHost: a\r\n\r\n")
            #expect(try await second.ask("GET /").status == 200)
            #expect(try third.receiveSome() == nil)
            first.end()
            #expect(try await third.answer().text == "GET|third|")
        }
    }

    @Test func connectionsOfOneClientAboveTheirLimitAreClosed() async throws {
        try await withServer(HTTPServerLimits(connectionsPerClient: 1), respond: RequestTests.echo) { server in
            let first = try RawClient(server)
            #expect(try await first.ask("GET /").status == 200)
            #expect(try await RawClient(server).receiveAll().isEmpty)
            #expect(try await first.ask("GET /").status == 200)
        }
    }
}
