import CurlHTTP
import TestSupport
import Testing

struct CookieTests {
    /// A NameNode answers 401 to a ResourceManager's cookie, and cookies know no ports.
    @Test func eachPortHasItsOwnCookies() async throws {
        let client = HTTPClient(HTTPClientOptions(negotiate: true))
        let first = try server(cookie: "hadoop.auth=first; Path=/; HttpOnly")
        let second = try server(cookie: "hadoop.auth=second; Path=/; HttpOnly")
        for server in [first, second, first, second] {
            _ = try await client.send(HTTPRequest(.get, server.url("/ws/v1/cluster")))
        }
        #expect(first.requests.map { $0["Cookie"] } == [nil, "hadoop.auth=first"])
        #expect(second.requests.map { $0["Cookie"] } == [nil, "hadoop.auth=second"])
    }

    @Test func withoutNegotiateThereAreNoCookies() async throws {
        let client = HTTPClient()
        let server = try server(cookie: "hadoop.auth=x; Path=/")
        for _ in 0..<2 { _ = try await client.send(HTTPRequest(.get, server.url("/"))) }
        #expect(server.requests.map { $0["Cookie"] } == [nil, nil])
    }

    /// There is no ticket here, so the challenge is the answer.
    @Test(arguments: [false, true])
    func aChallengeThatCannotBeMetIsAnAnswer(negotiate: Bool) async throws {
        let client = HTTPClient(HTTPClientOptions(negotiate: negotiate))
        try await withWireServer { server in
            server.answer { _ in WireAnswer(401, headers: [("WWW-Authenticate", "Negotiate")]) }
            let response = try await client.send(HTTPRequest(.post, server.url("/"), body: .bytes([1, 2])))
            #expect(response.status == 401)
            #expect(response.headers["WWW-Authenticate"] == "Negotiate")
        }
    }

    private func server(cookie: String) throws -> WireServer {
        let server = try WireServer()
        server.answer { _ in WireAnswer(headers: [("Set-Cookie", cookie)]) }
        return server
    }
}
