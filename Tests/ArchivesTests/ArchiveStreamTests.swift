import Archives
import Diagnostics
import LocalFiles
import TestSupport
import Testing

@Suite struct ArchiveStreamTests {
    @discardableResult
    static func read(
        _ bytes: [UInt8], named name: String, pieceSize: Int,
        wanting isWanted: @escaping @Sendable (ArchiveEntry) -> Bool = { _ in false }
    ) async throws -> ArchiveStream.Result {
        let format = try #require(ArchiveFormat(fileName: name))
        let stream = try ArchiveStream(named: name, format: format, size: Int64(bytes.count), wanting: isWanted)
        for start in stride(from: 0, to: bytes.count, by: pieceSize) {
            try await stream.take(Array(bytes[start..<min(bytes.count, start + pieceSize)]))
        }
        return try await stream.finish()
    }

    @Test(arguments: ["a.tar", "a.tar.gz"], [1009, 1 << 16, 1 << 26])
    func aTarInPiecesIsListedAsTheFileIs(_ name: String, _ pieceSize: Int) async throws {
        try await withTemporaryFolder { folder in
            try await ArchiveFixture.shell(ArchiveListingTests.environment, in: folder.path)
            try await ArchiveFixture.shell("tar -caf \(name) -C tree .", in: folder.path)
            let path = folder.path / name
            let bytes = try LocalFileSystem.read(path)
            let result = try await Self.read(bytes, named: path.text, pieceSize: pieceSize) {
                $0.path.hasSuffix(".txt")
            }
            #expect(try result.listing == ArchiveListing.read(path))
            #expect(result.contents == ["venv/größe x/日本.txt": Array("x".utf8)])
        }
    }

    @Test func aStreamThatNobodyEndsHoldsNoThread() async throws {
        weak var gone: ArchiveStream?
        do {
            let stream = try ArchiveStream(named: "a.tar", format: .tar, size: 1 << 20)
            try await stream.take([UInt8](repeating: 0, count: 100))
            gone = stream
        }
        #expect(gone == nil)
    }

    @Test func aZipIsNoStream() {
        #expect(throws: DeployError.self) { try ArchiveStream(named: "a.zip", format: .zip, size: 1) }
    }
}
