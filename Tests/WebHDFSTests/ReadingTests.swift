import CurlHTTP
import Diagnostics
import HadoopRecords
import TestSupport
import Testing
import WebHDFS

@Suite struct ReadingTests {
    /// Plays recorded exchanges to a client.
    private func play<R>(
        _ names: String..., version: String, _ body: (WebHDFSClient) async throws -> R
    ) async throws -> R {
        try await withWireServer { server in
            for name in names { server.expect(try recorded(name, version)) }
            return try await body(webHDFS(server))
        }
    }

    @Test(arguments: versions)
    func aFileHasWhatNodeManagersCompare(version: String) async throws {
        let status = try await play("status-file", version: version) {
            try await $0.status(path("/recorded/full/one"))
        }
        let file = try #require(status)
        #expect(file.path == qualified("/recorded/full/one"))
        #expect(!file.isFolder)
        #expect(file.length == 10)
        #expect(file.modificationTime > 1_600_000_000_000)
        #expect(file.owner == "alice")
        #expect(file.group == "users")
        #expect(file.permission == 0o600)
        #expect(file.blockSize == 128 << 20)
        #expect(file.replication == 1)
    }

    @Test(arguments: versions)
    func aFolderIsOne(version: String) async throws {
        let status = try await play("status-folder", version: version) { try await $0.status(path("/recorded/full")) }
        #expect(status?.isFolder == true)
        #expect(status?.permission == 0o700)
    }

    @Test(arguments: versions)
    func whereNothingIsIsNoStatus(version: String) async throws {
        let status = try await play("status-missing", version: version) {
            try await $0.status(path("/recorded/nowhere"))
        }
        #expect(status == nil)
    }

    @Test(arguments: versions)
    func aFolderIsListedByName(version: String) async throws {
        let listed = try await play("list", version: version) { try await $0.list(path("/recorded")) }
        #expect(listed.map(\.path) == [qualified("/recorded/empty"), qualified("/recorded/full")])
    }

    @Test(arguments: versions)
    func anEmptyFolderHasNothing(version: String) async throws {
        let listed = try await play("list-empty", version: version) { try await $0.list(path("/recorded/empty")) }
        #expect(listed.isEmpty)
    }

    @Test(arguments: versions)
    func aFileIsListedAsItself(version: String) async throws {
        let listed = try await play("list-file", version: version) { try await $0.list(path("/recorded/full/one")) }
        #expect(listed.map(\.path) == [qualified("/recorded/full/one")])
    }

    @Test(arguments: versions)
    func filesAreFoundAtAnyDepth(version: String) async throws {
        let files = try await play("list", "list-full", "list-empty", version: version) {
            try await $0.files(below: path("/recorded"))
        }
        #expect(files.map(\.path) == [qualified("/recorded/full/nothing"), qualified("/recorded/full/one")])
    }

    @Test(arguments: versions)
    func homeIsOnTheFileSystem(version: String) async throws {
        let home = try await play("home", version: version) { try await $0.homeDirectory() }
        #expect(home == qualified("/user/alice"))
    }

    @Test(arguments: versions)
    func sizesAreTold(version: String) async throws {
        let summary = try await play("content-summary", version: version) {
            try await $0.contentSummary(path("/recorded"))
        }
        #expect(summary == ContentSummary(folders: 3, files: 2, length: 10, spaceConsumed: 10))
    }

    @Test(arguments: versions)
    func aPieceOfAFileComesFromADataNode(version: String) async throws {
        try await withWireServer { nameNode in
            try await withWireServer { dataNode in
                let texts = ["dn1.example:9864": dataNode.authority]
                nameNode.expect(try recording("open-location", version).exchange(replacing: texts))
                dataNode.expect(try recorded("open", version))
                let bytes = try await webHDFS(nameNode).read(path("/recorded/full/one"), offset: 2, limit: 5)
                #expect(String(decoding: bytes, as: UTF8.self) == "23456")
            }
        }
    }

    @Test(arguments: versions, ["page", "not-found-page"])
    func whatIsNoNameNodeIsCalledSo(version: String, answer: String) async throws {
        let page = try recorded(answer, version).answer
        try await withWireServer { server in
            server.answer { _ in page }
            let error = try await #require(throws: DeployError.self) { try await webHDFS(server).list(path("/")) }
            #expect(error.code == .unexpectedAnswer)
            #expect(error.message.contains(server.authority))
        }
    }
}
