import Diagnostics
import FoundationEssentials
import LocalFiles
import TestSupport
import Testing

@testable import Ledger

@Suite struct LoginTests {
    private static let now = Date(timeIntervalSince1970: 1_795_246_195)
    private static let later = now.addingTimeInterval(3600)

    @Test func aSignInLastsUntilItsEndAlsoInAnotherProcess() async throws {
        try await withTemporaryFolder { folder in
            let ledger = try await Ledger(at: folder.path / "ledger.db")
            _ = try await ledger.addToken("wall", hash: "t", role: .viewer, runAs: "etl")
            try await ledger.addLogin(hash: "h", token: "wall", csrf: "c", at: Self.now, until: Self.later)
            let other = try await Ledger(at: folder.path / "ledger.db")
            let login = try await other.login(hash: "h", at: Self.now)
            #expect(login?.token.name == "wall")
            #expect(login?.token.runAs == "etl")
            #expect(login?.csrf == "c")
            #expect(login?.expiresAt == Self.later)
            #expect(try await other.login(hash: "h", at: Self.later) == nil)
            #expect(try await other.login(hash: "t", at: Self.now) == nil)
        }
    }

    @Test func aRevokedTokenEndsItsSignIns() async throws {
        try await withTemporaryFolder { folder in
            let ledger = try await Ledger(at: folder.path / "ledger.db")
            _ = try await ledger.addToken("wall", hash: "t", role: .viewer, runAs: nil)
            try await ledger.addLogin(hash: "h", token: "wall", csrf: "c", at: Self.now, until: Self.later)
            try await ledger.revokeToken("wall")
            #expect(try await ledger.login(hash: "h", at: Self.now) == nil)
        }
    }

    @Test func whoSignsOutIsOut() async throws {
        try await withTemporaryFolder { folder in
            let ledger = try await Ledger(at: folder.path / "ledger.db")
            _ = try await ledger.addToken("wall", hash: "t", role: .viewer, runAs: nil)
            try await ledger.addLogin(hash: "h", token: "wall", csrf: "c", at: Self.now, until: Self.later)
            try await ledger.removeLogin(hash: "h")
            try await ledger.removeLogin(hash: "h")
            #expect(try await ledger.login(hash: "h", at: Self.now) == nil)
        }
    }
}
