import HTTPServing
import TestSupport
import Testing

struct EventTests {
    @Test(arguments: [
        (HTTPServerEvent(data: "x"), "data: x\n\n"),
        (HTTPServerEvent(id: "7", event: "state", data: "a\nb"), "event: state\nid: 7\ndata: a\ndata: b\n\n"),
        (HTTPServerEvent(data: "a\r\nb\rc\n"), "data: a\ndata: b\ndata: c\ndata: \n\n"),
        (HTTPServerEvent(id: "1\ndata: x", event: "a\r\nb", data: ""), "event: ab\nid: 1data: x\ndata: \n\n"),
        (HTTPServerEvent(data: "ä", retry: .milliseconds(1500)), "retry: 1500\ndata: ä\n\n"),
    ])
    func eventsGoOverTheWireAsTheStandardHasThem(_ event: HTTPServerEvent, _ expected: String) {
        #expect(String(decoding: event.bytes, as: UTF8.self) == expected)
    }

    private static let request = "GET /events HTTP/1.1\r\nHost: a\r\n\r\n"

    @Test func theHeadersAreThereBeforeTheFirstEvent() async throws {
        let latch = Latch()
        let respond: HTTPServer.Respond = { _ in
            .events { events in
                await latch.wait()
                try await events.send(HTTPServerEvent(data: "late"))
            }
        }
        try await withServer(respond: respond) { server in
            let client = try RawClient(server)
            try await client.send(Self.request)
            let head = try await client.receive(until: "\r\n\r\n")
            #expect(head.contains("Content-Type: text/event-stream\r\n"))
            #expect(head.contains("Cache-Control: no-store\r\n"))
            latch.open()
            #expect(try await client.receive(until: "0\r\n\r\n").contains("data: late\n\n"))
        }
    }

    @Test func aThousandClientsGetEachEvent() async throws {
        let subscribers = Subscribers()
        let respond: HTTPServer.Respond = { _ in
            .events { events in
                subscribers.add(events)
                try await Task.sleep(for: .seconds(3600))
            }
        }
        try await withServer(respond: respond) { server in
            var clients: [RawClient] = []
            for _ in 0..<1000 {
                let client = try RawClient(server)
                try await client.send(Self.request)
                clients.append(client)
            }
            try await poll(for: "a thousand streams") { subscribers.count == 1000 }
            for number in 0..<3 {
                #expect(subscribers.offer(HTTPServerEvent(id: "\(number)", data: "x")) == 1000)
            }
            for client in clients { _ = try await client.receive(until: "id: 2\ndata: x\n\n") }
        }
    }

    @Test func whoReadsSlowlyIsWaitedForAndLosesNothing() async throws {
        let sent = Latch()
        let events = (0..<16_000).map { HTTPServerEvent(id: "\($0)", data: String(repeating: "x", count: 1000)) }
        let respond: HTTPServer.Respond = { _ in
            .events { sink in
                for event in events {
                    try await sink.send(event)
                    sent.add()
                }
            }
        }
        try await withServer(respond: respond) { server in
            let client = try RawClient(server)
            // What is not chunked can be compared as it is.
            try await client.send("GET /events HTTP/1.0\r\n\r\n")
            var before = -1
            // Nothing is read: the buffers of both sides fill up.
            while sent.counted > before {
                before = sent.counted
                try await Task.sleep(for: .milliseconds(300))
            }
            #expect(sent.counted < events.count, "16 MB were taken from the producer, and nobody has read a byte")
            let body = try await client.receiveAll()
            #expect(sent.counted == events.count)
            let expected = events.flatMap(\.bytes)
            #expect(Array(body.suffix(expected.count)) == expected)
        }
    }

    @Test func anEventThatIsOfferedToWhoIsBehindIsRefused() async throws {
        let refused = Latch()
        let respond: HTTPServer.Respond = { _ in
            .events { events in
                let event = HTTPServerEvent(data: String(repeating: "x", count: 1000))
                while events.offer(event) { await Task.yield() }
                refused.add()
            }
        }
        try await withServer(HTTPServerLimits(buffer: 10_000), respond: respond) { server in
            let client = try RawClient(server)
            try await client.send(Self.request)
            try await poll { refused.counted == 1 }
            let text = try await client.receive(until: "\r\n0\r\n\r\n")
            #expect(text.contains("data: x"))
        }
    }

    @Test func aSilentStreamIsKeptAlive() async throws {
        let respond: HTTPServer.Respond = { _ in
            .events { _ in try await Task.sleep(for: .seconds(3600)) }
        }
        try await withServer(HTTPServerLimits(heartbeat: .milliseconds(100)), respond: respond) { server in
            let client = try RawClient(server)
            try await client.send(Self.request)
            let text = try await client.receive("three comment lines") {
                String(decoding: $0, as: UTF8.self).ranges(of: "\r\n:\n\n\r\n").count >= 3
            }
            #expect(String(decoding: text, as: UTF8.self).hasPrefix("HTTP/1.1 200 OK"))
        }
    }

    @Test func aClientThatLeftIsNoticed() async throws {
        let ended = Latch()
        let respond: HTTPServer.Respond = { _ in
            .events { _ in
                defer { ended.add() }
                try await Task.sleep(for: .seconds(3600))
            }
        }
        try await withServer(HTTPServerLimits(heartbeat: .milliseconds(100)), respond: respond) { server in
            let client = try RawClient(server)
            try await client.send(Self.request)
            _ = try await client.receive(until: "\r\n\r\n")
            client.end()
            try await poll(for: "the end of the producer") { ended.counted == 1 }
        }
    }
}
