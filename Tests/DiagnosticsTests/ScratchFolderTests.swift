import FoundationEssentials
import Glibc
import LocalFiles
import TestSupport
import Testing

@Suite struct ScratchFolderTests {
    private func isThere(_ path: LocalPath) -> Bool { FileManager.default.fileExists(atPath: path.text) }

    /// The owner of a folder is told by its name: process, start, and where the process's number counts.
    @Test func whatDeadProcessesLeftGoesAndNothingElse() throws {
        let prefix = "bobbin-test-\(UInt32.random(in: .min ... .max))-"
        let own = try ScratchFolder(prefix)
        defer { own.remove() }
        let parts = own.path.name.dropFirst(prefix.count).split(separator: "-")
        let start = try #require(Int64(parts[1]))
        let parent = own.path.parent
        // Its number is another process's by now.
        let dead = parent / "\(prefix)\(parts[0])-\(start - 1)-\(parts[2])-abcdef"
        let elsewhere = parent / "\(prefix)\(parts[0])-\(start - 1)-17-abcdef"
        let unknown = parent / "\(prefix)something"
        for folder in [dead, elsewhere, unknown] { try LocalFileSystem.makeFolder(folder) }
        let next = try ScratchFolder(prefix)
        #expect(!isThere(dead))
        for folder in [own.path, elsewhere, unknown, next.path] { #expect(isThere(folder), "\(folder)") }
        for folder in [elsewhere, unknown, next.path] { try FileManager.default.removeItem(atPath: folder.text) }
    }

    @Test func itGoesWithWhatItWasFor() async throws {
        let path = try await ScratchFolder.with("bobbin-test-") { folder in
            #expect(isThere(folder.path))
            return folder.path
        }
        #expect(!isThere(path))
    }

    @Test func aFileHasThePermissionThatIsAskedForWhateverTheMask() throws {
        let folder = TemporaryFolder()
        let path = folder.path / "shared"
        try LocalFileSystem.write([1], to: path, permission: 0o666)
        var status = stat()
        #expect(stat(path.text, &status) == 0)
        #expect(status.st_mode & 0o777 == 0o666)
    }
}
