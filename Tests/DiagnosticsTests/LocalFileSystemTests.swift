import Diagnostics
import FoundationEssentials
import LocalFiles
import TestSupport
import Testing

@Suite struct LocalFileSystemTests {
    @Test func filesAreFoundThroughLinks() throws {
        let folder = TemporaryFolder()
        try folder.write("a", to: "tree/a.txt")
        try folder.write("b", to: "other/b.txt")
        try link("tree/there", to: "../other", in: folder)
        let found = try LocalFileSystem.files(below: folder.path / "tree")
        #expect(found.map { $0.path.relative(to: folder.path) } == ["tree/a.txt", "tree/there/b.txt"])
    }

    /// Two links back would be followed two to the power of the depth times.
    @Test func aFolderThatLiesInItselfIsRefused() throws {
        let folder = TemporaryFolder()
        try folder.write("a", to: "tree/inner/a.txt")
        try link("tree/inner/one", to: "..", in: folder)
        try link("tree/inner/two", to: "../../tree", in: folder)
        let error = #expect(throws: DeployError.self) { try LocalFileSystem.files(below: folder.path / "tree") }
        #expect(error?.code == .inputMalformed)
        #expect(error?.message.hasPrefix("\(folder.path)/tree/inner/one ") == true)
    }

    private func link(_ name: String, to target: String, in folder: TemporaryFolder) throws {
        try FileManager.default.createSymbolicLink(
            atPath: (folder.path / name).text, withDestinationPath: target)
    }
}
