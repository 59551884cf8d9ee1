import CurlHTTP
import DeployService
import Diagnostics
import FoundationEssentials
import LocalFiles
import ServiceClient
import Synchronization
import TestSupport
import Testing

/// Files of a client on their way to a service.
struct FileUploadTests {
    private static let content = (0..<200_000).map { UInt8(truncatingIfNeeded: $0 &* 7) }

    private static func client(_ service: TestService) throws -> ServiceClient {
        try ServiceClient(url: "http://127.0.0.1:\(service.port)/", token: service.token, http: HTTPClient())
    }

    private static func store(_ service: TestService, told: @escaping @Sendable (Int64) -> Void = { _ in }) async throws
    {
        let file = service.folder / "job.jar"
        try Data(content).write(to: URL(filePath: file.text))
        try await client(service).store(
            file, length: Int64(content.count), hash: try await LocalFileSystem.sha256(of: file), report: told)
    }

    @Test func aFileIsSentOnce() async throws {
        try await TestService.run { service in
            try await Self.store(service)
            let hash = try #require(FileHash(SHA256.hexadecimal(of: Self.content)))
            #expect(service.service.spool.size(of: hash).isComplete)
            let told = Mutex<[Int64]>([])
            try await Self.store(service) { bytes in told.withLock { $0.append(bytes) } }
            #expect(told.withLock { $0 } == [Int64(Self.content.count)])
        }
    }

    @Test func whatWasCutOffGoesOnWhereItWas() async throws {
        try await TestService.run { service in
            let hash = SHA256.hexadecimal(of: Self.content)
            let part = try await service.ask(
                .put, "/api/v1/files/\(hash)", body: Array(Self.content.prefix(150_000)),
                headers: [("Content-Range", "bytes 0-149999/200000"), ("Content-Type", "application/octet-stream")])
            #expect(part.status == 202)
            let told = Mutex<[Int64]>([])
            try await Self.store(service) { bytes in told.withLock { $0.append(bytes) } }
            #expect(told.withLock { $0 }.allSatisfy { $0 >= 150_000 })
            let kept = try #require(FileHash(hash))
            #expect(service.service.spool.size(of: kept).isComplete)
        }
    }

    @Test func aFileBeyondTheServicesLimitIsRefusedAsItSays() async throws {
        try await TestService.run(spoolLimit: 1000) { service in
            let error = await #expect(throws: DeployError.self) { try await Self.store(service) }
            #expect(error?.code == .usage)
            #expect(error?.message.contains("1000") == true)
        }
    }
}
