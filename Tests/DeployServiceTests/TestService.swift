import CurlHTTP
import DeployService
import Diagnostics
import FoundationEssentials
import HTTPServing
import HadoopConfiguration
import Ledger
import LocalFiles
import TestSupport

/// A real service over a real ledger, on loopback. Nothing listens where its ResourceManager is said to be.
struct TestService: Sendable {
    let service: Service
    let folder: LocalPath
    let port: Int
    let token: String
    private let client = HTTPClient()

    /// What is asked of a cluster that does not answer fails at once.
    static let limits = HTTPLimits(connect: .seconds(2), total: .seconds(5), stalled: .seconds(5))

    static func make(
        in folder: LocalPath, ledger: Ledger, spoolLimit: Int64 = 1 << 30, spool: LocalPath? = nil
    ) async throws -> Service {
        let hadoop = HadoopConfiguration([
            "yarn.resourcemanager.webapp.address": "127.0.0.1:1", "fs.defaultFS": "hdfs://127.0.0.1:1",
        ])
        let cluster = ServedCluster(name: "test", hadoop: hadoop, limits: limits)
        return try await Service(
            ledger: ledger, clusters: ServedClusters(clusters: [cluster], flinks: [], environment: [:]),
            spool: Spool(folder: spool ?? folder / "spool", limit: spoolLimit), user: "tester",
            hosts: ServedHosts(address: "127.0.0.1"),
            log: ServiceLog(format: .logfmt) { _ in })
    }

    /// Runs `body` with a service, which is stopped afterwards.
    static func run(
        limits: HTTPServerLimits = HTTPServerLimits(), spoolLimit: Int64 = 1 << 30,
        _ body: (TestService) async throws -> Void
    ) async throws {
        try await withTemporaryFolder { folder in
            let ledger = try await Ledger(at: folder.path / "ledger.db", actor: "service")
            let secret = TokenSecret.random()
            _ = try await ledger.addToken("tests", hash: secret.hash, role: .operator, runAs: nil)
            let service = try await make(in: folder.path, ledger: ledger, spoolLimit: spoolLimit)
            let (ports, continuation) = AsyncStream<Int>.makeStream()
            let work = Task {
                defer { continuation.finish() }
                try await service.run(HTTPServerOptions(limits: limits), patience: .zero) { continuation.yield($0) }
            }
            defer { work.cancel() }
            guard let port = await ports.first(where: { _ in true }) else { return try await work.value }
            do {
                try await body(TestService(service: service, folder: folder.path, port: port, token: secret.text))
            } catch {
                work.cancel()
                _ = await work.result
                throw error
            }
            work.cancel()
            _ = await work.result
        }
    }

    /// - Parameters:
    ///   - target: path and query, as they go over the wire.
    ///   - token: nil for none.
    func ask(
        _ method: HTTPMethod, _ target: String, body: [UInt8]? = nil, headers: [(String, String)] = [],
        token: String?? = .none
    ) async throws -> HTTPResponse {
        var lines = headers.map { (name: $0.0, value: $0.1) }
        if let token = token ?? self.token { lines.append(("Authorization", "Bearer \(token)")) }
        guard let url = HTTPURL(parsing: "http://127.0.0.1:\(port)\(target)") else {
            throw DeployError(.defect, "\(target) is no target")
        }
        return try await client.send(HTTPRequest(method, url, headers: lines, body: body.map { .bytes($0) } ?? .empty))
    }

    func post(_ target: String, _ text: String, type: String? = "application/json") async throws -> HTTPResponse {
        try await ask(.post, target, body: Array(text.utf8), headers: type.map { [("Content-Type", $0)] } ?? [])
    }
}

extension TestService {
    /// A token that may look.
    func viewer() async throws -> String {
        let secret = TokenSecret.random()
        _ = try await service.ledger.addToken("viewer", hash: secret.hash, role: .viewer, runAs: nil)
        return secret.text
    }
}
