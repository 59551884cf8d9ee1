import CurlHTTP
import DeployService
import Diagnostics
import FoundationEssentials
import HTTPServing
import Ledger
import LocalFiles
import SQLiteStore
import TestSupport
import Testing

/// A ledger that cannot be served.
@Suite struct ServedLedgerTests {
    @Test func oneOfANewerVersionOrDamagedIsLeftAlone() async throws {
        try await withTemporaryFolder { folder in
            let newer = folder.path / "newer.db"
            _ = try await Ledger(at: newer)
            try SQLiteConnection(at: newer, durability: .normal).run("PRAGMA user_version = 999")
            let damaged = try folder.write([UInt8](repeating: 7, count: 8192), to: "damaged.db")
            for path in [newer, damaged] {
                let before = try LocalFileSystem.read(path)
                await #expect(throws: DeployError.self) { _ = try await Ledger(at: path, actor: "service") }
                #expect(try LocalFileSystem.read(path) == before)
            }
        }
    }

    @Test func aTableThatIsGoneIsAProblemAndNotTheEnd() async throws {
        try await TestService.run { service in
            try SQLiteConnection(at: service.folder / "ledger.db", durability: .normal).run("DROP TABLE wish")
            let body = #"{"kind": "session"}"#
            #expect(try await Problem.of(service.post("/api/v1/deployments", body)).status >= 500)
            #expect(try await service.ask(.get, "/healthz").status == 200)
        }
    }

    @Test func aPortThatIsTakenIsTold() async throws {
        try await TestService.run { first in
            let ledger = try await Ledger(at: first.folder / "other.db")
            let second = try await TestService.make(in: first.folder, ledger: ledger)
            let error = try await #require(throws: DeployError.self) {
                try await second.run(HTTPServerOptions(port: first.port)) { _ in }
            }
            #expect(error.message.contains("\(first.port)"))
            #expect(try await first.ask(.get, "/healthz").status == 200)
        }
    }
}
