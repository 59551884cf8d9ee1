import CurlHTTP
import Diagnostics
import ServiceClient
import Synchronization
import TestSupport
import Testing

/// A client that listens to events, against a server that breaks off.
struct EventStreamTests {
    private static func stream(_ text: String) -> WireAnswer { .text(text, type: "text/event-stream") }

    @Test func aStreamThatBreaksGoesOnBehindItsLastEventAndNoEventComesTwice() async throws {
        try await withWireServer { server in
            server.answer { request in
                switch request["Last-Event-ID"] {
                case nil:
                    Self.stream(
                        ": hello\n\nid: 4\nevent: snapshot\ndata: {\n\ndata: 1\nid: 5\r\ndata: a\r\ndata:b\r\n\r\nid: 6\ndata: cut"
                    )
                case "5": Self.stream("id: 6\nevent: deployment\ndata: {}\n\n")
                default: Self.stream("id: 7\ndata: end\n\n")
                }
            }
            let client = try ServiceClient(url: "http://127.0.0.1:\(server.port)", token: "t", http: HTTPClient())
            let heard = Mutex<[ServerSentEvent]>([])
            await #expect(throws: Enough.self) {
                try await client.listen("/api/v1/events") { event in
                    heard.withLock { $0.append(event) }
                    if event.id == "7" { throw Enough() }
                }
            }
            #expect(heard.withLock { $0 }.map(\.id) == ["4", "5", "6", "7"])
            #expect(heard.withLock { $0 }.map(\.event) == ["snapshot", "message", "deployment", "message"])
            #expect(heard.withLock { $0 }.map(\.data) == ["{", "1\na\nb", "{}", "end"])
            #expect(server.requests.map { $0["Last-Event-ID"] } == [nil, "5", "6"])
            #expect(server.requests.allSatisfy { $0["Authorization"] == "Bearer t" })
        }
    }

    @Test func aRefusalEndsTheListening() async throws {
        try await withWireServer { server in
            server.answer { _ in
                WireAnswer(
                    404, headers: [("Content-Type", "application/problem+json")],
                    body: Array(
                        #"{"detail": "there is no deployment d-9", "code": "input-not-found", "hint": null, "retriable": false}"#
                            .utf8))
            }
            let client = try ServiceClient(url: "http://127.0.0.1:\(server.port)", token: "t", http: HTTPClient())
            let error = await #expect(throws: DeployError.self) {
                try await client.listen("/api/v1/deployments/d-9/events") { _ in }
            }
            #expect(error?.code == .inputNotFound)
            #expect(error?.message == "there is no deployment d-9")
        }
    }

    private struct Enough: Error {}
}
