import Glibc
import HTTPServing
import LocalFiles
import TestSupport
import Testing

@testable import DeployService

@Suite struct SpoolCollectionTests {
    private static let content = Array("a file".utf8)
    private static let hash = FileHash(SHA256.hexadecimal(of: content))

    /// - Parameter age: in seconds, since it was used.
    private static func spool(in folder: LocalPath, age: Int) async throws -> (Spool, FileHash) {
        let spool = Spool(folder: folder, limit: 1 << 20)
        let hash = try #require(Self.hash)
        _ = try await spool.take(hash, nil, HTTPServerBody(content))
        let then = timeval(tv_sec: time(nil) - age, tv_usec: 0)
        utimes(spool.place(of: hash).parent.text, [then, then])
        return (spool, hash)
    }

    @Test func aFileThatNobodyUsesGoes() async throws {
        try await withTemporaryFolder { folder in
            let (spool, hash) = try await Self.spool(in: folder.path, age: 7200)
            #expect(try spool.collect(besides: [], unusedFor: 10_000) == 0)
            #expect(try spool.collect(besides: [], unusedFor: 3600) == 1)
            #expect(spool.size(of: hash).bytes == 0)
            #expect(try spool.collect(besides: [], unusedFor: 3600) == 0)
        }
    }

    @Test func aFileThatADeploymentNeedsStays() async throws {
        try await withTemporaryFolder { folder in
            let (spool, hash) = try await Self.spool(in: folder.path, age: 7200)
            #expect(try spool.collect(besides: [hash], unusedFor: 3600) == 0)
            #expect(spool.size(of: hash).isComplete)
        }
    }

    @Test func aFileThatIsUsedAgainStays() async throws {
        try await withTemporaryFolder { folder in
            let (spool, hash) = try await Self.spool(in: folder.path, age: 7200)
            _ = try await spool.take(hash, nil, HTTPServerBody(Self.content))
            #expect(try spool.collect(besides: [], unusedFor: 3600) == 0)
            #expect(spool.size(of: hash).isComplete)
        }
    }
}
