import CurlHTTP
import HTTPServing
import TestSupport
import Testing

/// Clients that say nothing, or little.
@Suite struct PatienceTests {
    @Test func aThousandSilentClientsKeepNobodyOut() async throws {
        try await TestService.run { service in
            var silent: [RawConnection] = []
            for _ in 0..<1000 { silent.append(try RawConnection(port: service.port)) }
            var streams: [RawConnection] = []
            for _ in 0..<200 {
                let stream = try RawConnection(port: service.port)
                try await stream.send(
                    "GET /api/v1/events HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer \(service.token)\r\n\r\n")
                streams.append(stream)
            }
            for stream in streams { #expect(try await stream.receive(until: "event: snapshot").contains("200 OK")) }
            #expect(try await service.ask(.get, "/api/v1/deployments").status == 200)
            withExtendedLifetime((silent, streams)) {}
        }
    }

    @Test(arguments: [
        "POST /api/v1/deployments HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer TOKEN\r\n"
            + "Content-Type: application/json\r\nContent-Length: 100\r\n\r\n{",
        "PUT /api/v1/files/\(String(repeating: "0", count: 64)) HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer TOKEN\r\n"
            + "Content-Length: 100\r\n\r\n0",
        "GET /healthz HTTP/1.1\r\nHo",
    ]) func whoStopsInTheMiddleIsLetGo(_ beginning: String) async throws {
        try await TestService.run(limits: HTTPServerLimits(idle: .seconds(1))) { service in
            let connection = try RawConnection(port: service.port)
            try await connection.send(beginning.replacing("TOKEN", with: service.token))
            _ = try await connection.receiveAll()
            #expect(try await service.ask(.get, "/healthz").status == 200)
        }
    }
}
