import CurlHTTP
import FoundationEssentials
import LocalFiles
import TestSupport
import Testing

@Suite struct UploadTests {
    private static let content = (0..<300_000).map { UInt8(truncatingIfNeeded: $0 &* 31 >> 3) }
    private static let hash = SHA256.hexadecimal(of: content)

    private static func put(
        _ service: TestService, _ bytes: [UInt8], range: String? = nil, hash: String = hash
    ) async throws -> HTTPResponse {
        try await service.ask(
            .put, "/api/v1/files/\(hash)", body: bytes, headers: range.map { [("Content-Range", $0)] } ?? [])
    }

    private struct File: Decodable, Equatable {
        let sha256: String
        let bytes: Int
        let complete: Bool
    }

    private static func file(_ response: HTTPResponse) throws -> File {
        try JSONDecoder().decode(File.self, from: Data(response.body))
    }

    @Test func aFileIsKeptOnceItsHashFits() async throws {
        try await TestService.run { service in
            #expect(try await Problem.of(service.ask(.get, "/api/v1/files/\(Self.hash)")).status == 404)
            for _ in 0..<2 {
                let response = try await Self.put(service, Self.content)
                #expect(response.status == 201)
                #expect(try Self.file(response) == File(sha256: Self.hash, bytes: 300_000, complete: true))
            }
            #expect(try await service.ask(.get, "/api/v1/files/\(Self.hash.uppercased())").status == 200)
        }
    }

    @Test func anotherHashLeavesNothing() async throws {
        try await TestService.run { service in
            let response = try await Self.put(service, Array(Self.content.dropLast()))
            let problem = try Problem.of(response)
            #expect(problem.status == 422)
            #expect(problem.detail.contains(Self.hash))
            #expect(try await Problem.of(service.ask(.get, "/api/v1/files/\(Self.hash)")).status == 404)
            #expect(try await Self.put(service, Self.content).status == 201)
        }
    }

    @Test func anUploadThatWasCutOffGoesOn() async throws {
        try await TestService.run { service in
            let cut = try RawConnection(port: service.port)
            try await cut.send(
                "PUT /api/v1/files/\(Self.hash) HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer \(service.token)\r\n"
                    + "Content-Length: \(Self.content.count)\r\n\r\n")
            try await cut.send(Array(Self.content.prefix(100_000)))
            var there = 0
            try await poll(for: "the first part") {
                let response = try await service.ask(.get, "/api/v1/files/\(Self.hash)")
                there = Int(response.headers["Upload-Offset"] ?? "0") ?? 0
                return there == 100_000
            }
            let second = try await Problem.of(Self.put(service, Self.content))
            #expect(second.status == 409 && second.retriable, "two write one file")
            cut.end()
            let (all, rest) = (Self.content.count, Array(Self.content.dropFirst(there)))
            try await poll(for: "the end of the first upload") {
                try await Self.put(service, rest, range: "bytes \(there)-\(all - 1)/\(all)").status == 201
            }
            #expect(try await service.ask(.get, "/api/v1/files/\(Self.hash)").headers["Upload-Offset"] == "\(all)")
        }
    }

    @Test func partsMayBeSentOneByOne() async throws {
        try await TestService.run { service in
            let (all, half) = (Self.content.count, Self.content.count / 2)
            let first = try await Self.put(
                service, Array(Self.content.prefix(half)), range: "bytes 0-\(half - 1)/\(all)")
            #expect(first.status == 202)
            #expect(try Self.file(first) == File(sha256: Self.hash, bytes: half, complete: false))
            let last = try await Self.put(
                service, Array(Self.content.dropFirst(half)), range: "bytes \(half)-\(all - 1)/\(all)")
            #expect(last.status == 201)
        }
    }

    @Test(arguments: [
        ("bytes 5-9/10", 416), ("bytes 0-9", 400), ("bytes 9-5/10", 400), ("lines 0-9/10", 400), ("bytes */10", 400),
        ("bytes -1-9/10", 400), ("bytes 0-9/5", 400), ("bytes 0-5/10", 400), ("bytes 0-99999999999999999999/1", 400),
        ("", 400),
    ]) func aRangeThatCannotBe(_ range: String, _ status: Int) async throws {
        try await TestService.run { service in
            let connection = try RawConnection(port: service.port)
            try await connection.send(
                "PUT /api/v1/files/\(Self.hash) HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer \(service.token)\r\n"
                    + "Content-Range: \(range)\r\nConnection: close\r\nContent-Length: 10\r\n\r\n0123456789")
            #expect(try await connection.receiveAll().hasPrefix("HTTP/1.1 \(status) "))
        }
    }

    @Test func thereIsRoomForSoMuch() async throws {
        try await TestService.run(spoolLimit: 350_000) { service in
            #expect(try await Self.put(service, Self.content).status == 201)
            for (count, status) in [(100_000, 507), (400_000, 413), (1000, 201)] {
                let other = [UInt8](repeating: 9, count: count)
                let response = try await Self.put(service, other, hash: SHA256.hexadecimal(of: other))
                #expect(response.status == status, "what was refused takes no room")
                if status > 400 { _ = try Problem.of(response) }
            }
        }
    }
}
