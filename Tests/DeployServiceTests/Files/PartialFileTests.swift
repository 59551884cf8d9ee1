import Diagnostics
import LocalFiles
import TestSupport
import Testing

@testable import DeployService

@Suite struct PartialFileTests {
    @Test func whatIsNotThereIsNotGoneOnWith() async throws {
        try await withTemporaryFolder { folder in
            let path = try folder.write("abc", to: "partial")
            #expect {
                try PartialFile(path, keeping: 4)
            } throws: {
                let error = $0 as? DeployError
                return error?.code == .refusedByGuard && error?.retriable == true
            }
            #expect(LocalFileSystem.file(at: path)?.size == 3)
            #expect(try await PartialFile(path, keeping: 3).digest().length == 3)
        }
    }

    @Test func oneRequestAtATimeWritesIt() throws {
        let folder = TemporaryFolder()
        let path = try folder.write("abc", to: "partial")
        let first = try PartialFile(path, keeping: 0)
        #expect(throws: DeployError.self) { try PartialFile(path, keeping: 0) }
        withExtendedLifetime((first, folder)) {}
    }
}
