import CurlHTTP
import TestSupport
import Testing

/// Requests for what is not there, or not for whoever asks.
@Suite struct BadTargetTests {
    @Test(arguments: [
        ("/api/v1/deployments/x", 404), ("/api/v1/deployments/d-1", 404), ("/api/v1/deployments/d-0", 404),
        ("/api/v1/deployments/d-99999999999999999999", 404), ("/api/v1/deployments/d-1/events", 404),
        ("/api/v1/deployments/d-1/jobs", 404), ("/api/v1/deployments/d-1/logs", 404),
        ("/api/v1/deployments/d-1/explanation", 404), ("/api/v1/deployments/d-1/jobs/x/checkpoints", 404),
        ("/api/v1/deployments/application_1_1", 404), ("/api/v1/deployments/application_1_0001", 503),
        ("/api/v1/deployments/application_1_0001/jobs", 503), ("/api/v1/deployments/%2e%2e", 400),
        ("/api/v1/deployments/..%2f..%2fetc%2fpasswd", 400), ("/api/v1/files/..", 400), ("/api/v1/files/x", 400),
        ("/api/v1/deployments/%zz", 400), ("/api/v1/deployments/%00", 400), ("/api/v1/nothing", 404),
        ("/api/v2/deployments", 404), ("/api/v1/deployments?state=lost", 400), ("/api/v1/deployments?kind=x", 400),
        ("/api/v1/deployments?limit=0", 400), ("/api/v1/deployments?limit=x", 400),
        ("/api/v1/deployments?limit=99999999999999999999", 400), ("/api/v1/deployments?after=x", 400),
        ("/api/v1/deployments?stat=failed", 400), ("/api/v1/deployments?limit=1&limit=2", 400),
        ("/api/v1/events?after=-1", 400), ("/api/v1/events?after=x", 400), ("/api/v1/applications?cluster=x", 400),
        ("/readyz", 503),
    ]) func whatIsNotThereIsToldSo(_ target: String, _ status: Int) async throws {
        try await TestService.run { service in
            // The connection is used byte for byte: a client of its own would tidy the path.
            let connection = try RawConnection(port: service.port)
            try await connection.send(
                "GET \(target) HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer \(service.token)\r\nConnection: close\r\n\r\n"
            )
            let answer = try await connection.receiveAll()
            #expect(answer.hasPrefix("HTTP/1.1 \(status) "), "\(answer)")
            #expect(answer.contains("Content-Type: application/problem+json"))
            #expect(!answer.contains("bobbin-test-"))
        }
    }

    @Test func anUnknownParameterIsNamed() async throws {
        try await TestService.run { service in
            let problem = try await Problem.of(service.ask(.get, "/api/v1/deployments?limti=5"))
            #expect(problem.detail == "limti is no parameter here")
            #expect(problem.hint == "Is limit meant?")
        }
    }

    @Test(arguments: ["application_1_0001", "application_1_1", "d-1", "x"])
    func whatIsNotThereIsNotAdopted(_ id: String) async throws {
        try await TestService.run { service in
            let response = try await service.ask(.post, "/api/v1/applications/\(id)/adopt")
            #expect(try Problem.of(response).status == (id == "application_1_0001" ? 503 : 404))
        }
    }

    @Test func aTokenOfNoOneAndAViewersMayNot() async throws {
        try await TestService.run { service in
            for token in [nil, "", "bobbin_0", "x y"] as [String?] {
                let response = try await service.ask(.get, "/api/v1/deployments", token: .some(token))
                #expect(try Problem.of(response).status == 401)
                #expect(response.headers["WWW-Authenticate"]?.hasPrefix("Bearer") == true)
            }
            let basic = try await service.ask(
                .get, "/api/v1/deployments", headers: [("Authorization", "Basic YTpi")], token: .some(nil))
            #expect(try Problem.of(basic).status == 401)
            let viewer = try await service.viewer()
            #expect(try await service.ask(.get, "/api/v1/deployments", token: viewer).status == 200)
            let headers = [("Content-Type", "application/json")]
            for target in ["/api/v1/deployments", "/api/v1/plans", "/api/v1/deployments/d-1/kill"] {
                let body = Array(#"{"kind": "session"}"#.utf8)
                let response = try await service.ask(.post, target, body: body, headers: headers, token: viewer)
                #expect(try Problem.of(response).status == 403)
            }
            #expect(try await service.ask(.get, "/healthz", token: .some(nil)).status == 200)
        }
    }

    @Test func anotherMethodIsToldWhatThereIs() async throws {
        try await TestService.run { service in
            let response = try await service.ask(.delete, "/api/v1/plans")
            #expect(try Problem.of(response).status == 405)
            #expect(response.headers["Allow"] == "OPTIONS, POST")
        }
    }
}
