import HTTPServing
import TestSupport
import Testing

struct StopTests {
    private static func server(_ respond: @escaping HTTPServer.Respond) throws -> HTTPServer {
        try HTTPServer.start(respond: respond)
    }

    private static func get(_ path: String) -> String { "GET /\(path) HTTP/1.1\r\nHost: a\r\n\r\n" }

    @Test func streamsEndHandlersAreCancelledAndHalfAnUploadIsCut() async throws {
        let started = Latch()
        let cut = Latch()
        let server = try Self.server { request in
            started.add()
            switch request.segments.first {
            case "events": return .events { _ in try await Task.sleep(for: .seconds(3600)) }
            case "sleep":
                try await Task.sleep(for: .seconds(3600))
                return .text("slept")
            default:
                do {
                    return .text("\(try await request.body.collect(limit: 1000).count)")
                } catch {
                    cut.add()
                    throw error
                }
            }
        }
        let streams = try (0..<50).map { _ in try RawClient(server) }
        for stream in streams { try await stream.send(Self.get("events")) }
        let sleeper = try RawClient(server)
        try await sleeper.send(Self.get("sleep"))
        let upload = try RawClient(server)
        try await upload.send("PUT /upload HTTP/1.1\r\nHost: a\r\nContent-Length: 100\r\n\r\nhalf")
        let idle = try RawClient(server)
        #expect(try await idle.ask("PUT /", headers: ["Content-Length: 1"], body: "x").text == "1")
        try await poll { started.counted == 53 }
        for stream in streams { _ = try await stream.receive(until: "\r\n\r\n") }

        await server.stop(within: .seconds(60), cancellingAfter: .milliseconds(100))

        for stream in streams {
            #expect(String(decoding: try await stream.receiveAll(), as: UTF8.self) == "0\r\n\r\n")
        }
        #expect(try await sleeper.answer().status == 503)
        #expect(try await upload.receiveAll().isEmpty)
        #expect(cut.counted == 1)
        #expect(try await idle.receiveAll().isEmpty)
        #expect(throws: RawClient.Closed.self) { try RawClient(server) }
    }

    @Test func whatIsNearlyDoneIsWaitedFor() async throws {
        let (started, latch) = (Latch(), Latch())
        let server = try Self.server { _ in
            started.add()
            await latch.wait()
            try Task.checkCancellation()
            return .text("done")
        }
        let client = try RawClient(server)
        try await client.send(Self.get("x"))
        try await poll { started.counted == 1 }
        async let stopped: Void = server.stop(within: .seconds(60))
        try await poll(for: "the socket's end") { (try? RawClient(server)) == nil }
        latch.open()
        #expect(try await client.answer().text == "done")
        await stopped
    }

    @Test func aHandlerThatIsDeafIsNotWaitedForLonger() async throws {
        let (started, latch, ended) = (Latch(), Latch(), Latch())
        let server = try Self.server { _ in
            started.add()
            // A task of its own hears nothing of the cancellation.
            await Task { await latch.wait() }.value
            ended.add()
            return .text("too late")
        }
        let client = try RawClient(server)
        try await client.send(Self.get("x"))
        try await poll { started.counted == 1 }
        await server.stop(within: .milliseconds(200))
        #expect(try await client.answer().status == 503)
        latch.open()
        try await poll(for: "the late answer") { ended.counted == 1 }
    }

    @Test func whatComesWhileItStopsIsRefused() async throws {
        let (started, latch) = (Latch(), Latch())
        let server = try Self.server { request in
            if request.segments == ["wait"] {
                started.add()
                await latch.wait()
            }
            return .text("")
        }
        let (waiting, kept) = (try RawClient(server), try RawClient(server))
        try await waiting.send(Self.get("wait"))
        #expect(try await kept.ask("GET /").status == 200)
        try await poll { started.counted == 1 }
        async let stopped: Void = server.stop(within: .seconds(60))
        try await poll(for: "the socket's end") { (try? RawClient(server)) == nil }
        let answer = try await kept.ask("GET /")
        #expect(answer.status == 503)
        #expect(answer["Connection"] == "close")
        latch.open()
        await stopped
    }

    @Test func stoppingTwiceAndInACancelledTaskIsStoppingOnce() async throws {
        let server = try Self.server { _ in .text("") }
        let task = Task {
            while !Task.isCancelled { await Task.yield() }
            await server.stop(within: .seconds(60))
        }
        task.cancel()
        await server.stop(within: .seconds(60))
        await task.value
        #expect(throws: RawClient.Closed.self) { try RawClient(server) }
    }

    @Test func aDownloadGoesOnToItsEnd() async throws {
        let (started, latch) = (Latch(), Latch())
        let server = try Self.server { _ in
            HTTPServerResponse(
                content: .stream(length: nil) { writer in
                    try await writer.write(Array("first ".utf8))
                    started.add()
                    await latch.wait()
                    try await writer.write(Array("last".utf8))
                })
        }
        let client = try RawClient(server)
        try await client.send(Self.get("x"))
        try await poll { started.counted == 1 }
        async let stopped: Void = server.stop(within: .seconds(60))
        try await poll(for: "the socket's end") { (try? RawClient(server)) == nil }
        latch.open()
        #expect(try await client.receive(until: "0\r\n\r\n").contains("last"))
        await stopped
    }
}
