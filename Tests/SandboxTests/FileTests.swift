import CurlHTTP
import Diagnostics
import HadoopRecords
import LocalFiles
import ResourceManager
import Sandbox
import TestSupport
import Testing
import WebHDFS

/// The file system, asked by the product's own client.
@Suite struct FileTests {
    @Test func filesAndFolders() async throws {
        try await withTemporaryFolder { folder in
            try await withSandbox(in: folder.path / "sandbox") { sandbox in
                let files = sandbox.files
                let home = try await files.homeDirectory()
                #expect(home.path == "/user/tester")
                let place = home / "a b/ä%+&=.bin"
                try await files.makeDirectory(place.parent, permission: 0o750)
                let content = (0..<300_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
                try await files.create(place, from: .bytes(content), permission: 0o640, overwrite: false)
                let status = try #require(try await files.status(place))
                #expect(status.length == 300_000 && status.permission == 0o640 && !status.isFolder)
                #expect(try await files.status(place.parent)?.permission == 0o750)
                #expect(try await files.read(place, offset: 7, limit: 1000) == Array(content[7..<1007]))
                #expect(try await files.list(place.parent).map(\.path.name) == ["ä%+&=.bin"])

                let taken = await #expect(throws: DeployError.self) {
                    try await files.create(place, from: .bytes([1]), overwrite: false)
                }
                #expect(taken != nil)
                try await files.create(place, from: .bytes([1, 2]), overwrite: true)
                #expect(try await files.status(place)?.length == 2)

                try await files.rename(place, to: home / "moved", overwrite: false)
                #expect(try await files.status(place) == nil)
                try await files.setPermission(home / "moved", 0o600)
                #expect(try await files.status(home / "moved")?.permission == 0o600)
                let summary = try await files.contentSummary(home)
                #expect(summary.length == 2)
                #expect(try await files.delete(place.parent, recursive: true))
                #expect(!(try await files.delete(place.parent, recursive: true)))
            }
        }
    }

    @Test(
        "no path leads out of the folder",
        arguments: [
            "/webhdfs/v1/../../../etc/passwd", "/webhdfs/v1/%2e%2e/%2e%2e/etc/passwd",
            "/webhdfs/v1/..%2f..%2fetc/passwd",
            "/webhdfs/v1/tmp/..%2f..%2f..%2f..%2fetc%2fpasswd", "/webhdfs/v1//etc/passwd",
        ])
    func traversal(_ path: String) async throws {
        try await withTemporaryFolder { folder in
            try await withSandbox(in: folder.path / "sandbox") { sandbox in
                let answer = try await RawRequest.send(
                    "GET \(path)?op=OPEN&datanode=1 HTTP/1.1", to: sandbox.state.webPort)
                #expect(answer.hasPrefix("HTTP/1.1 40") && !answer.contains("root:"))
            }
        }
    }

    @Test func aFolderThatManyRemoveAtOnceIsGoneForAll() async throws {
        try await withTemporaryFolder { folder in
            try await withSandbox(in: folder.path / "sandbox") { sandbox in
                let place = try #require(HDFSPath("/tmp/much"))
                for number in 0..<30 {
                    try await sandbox.files.makeDirectory(place / "\(number)", permission: 0o755)
                    try await sandbox.files.create(
                        place / "\(number)" / "file", from: .bytes([1]), overwrite: false)
                }
                let removed = try await withThrowingTaskGroup(of: Bool.self) { group in
                    for _ in 0..<4 { group.addTask { try await sandbox.files.delete(place, recursive: true) } }
                    return try await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
                }
                #expect(removed == 1)
                #expect(try await sandbox.files.status(place) == nil)
            }
        }
    }

    @Test func filesArePutTogetherAndCut() async throws {
        try await withTemporaryFolder { folder in
            try await withSandbox(in: folder.path / "sandbox") { sandbox in
                let parts = try ["a", "b", "c"].map { try #require(HDFSPath("/tmp/\($0)")) }
                for part in parts {
                    try await sandbox.files.create(part, from: .bytes(Array(part.name.utf8)), overwrite: false)
                }
                func post(_ query: String) async throws -> String {
                    try await RawRequest.send("POST /webhdfs/v1/tmp/a?op=\(query) HTTP/1.1", to: sandbox.state.webPort)
                }
                for query in [
                    "CONCAT", "CONCAT&sources=", "CONCAT&sources=/tmp/a", "CONCAT&sources=/tmp/b,/tmp/b",
                    "CONCAT&sources=/tmp/none", "CONCAT&sources=/tmp", "TRUNCATE", "TRUNCATE&newlength=2",
                    "TRUNCATE&newlength=-1",
                ] {
                    #expect(try await post(query).hasPrefix("HTTP/1.1 40"), "\(query)")
                }
                #expect(try await post("CONCAT&sources=/tmp/b,/tmp/c").hasPrefix("HTTP/1.1 200"))
                #expect(try await sandbox.files.read(parts[0], limit: 100) == Array("abc".utf8))
                #expect(try await sandbox.files.status(parts[1]) == nil)
                let cut = try await post("TRUNCATE&newlength=2")
                #expect(cut.contains(#"{"boolean":true}"#))
                #expect(try await sandbox.files.read(parts[0], limit: 100) == Array("ab".utf8))
            }
        }
    }

    @Test func whatIsWrittenDoesNotChangeWhatContainersHave() async throws {
        try await withTemporaryFolder { folder in
            try await withSandbox(in: folder.path / "sandbox") { sandbox in
                let path = try #require(HDFSPath("/tmp/word"))
                try await sandbox.files.create(path, from: .bytes(Array("old".utf8)), overwrite: false)
                let status = try #require(try await sandbox.files.status(path))
                let resource = LocalResource(
                    resource: path.qualified(by: sandbox.fileSystem), type: .file, visibility: .application,
                    size: status.length, timestamp: status.modificationTime)
                let id = try await sandbox.resourceManager.newApplication().applicationID
                try await sandbox.resourceManager.submit(
                    sandbox.context(
                        "while [ ! -e <LOG_DIR>/go ]; do sleep 0.02; done; cat word 1><LOG_DIR>/out; exit 1", id: id,
                        resources: ["word": resource]))
                let container = ContainerID(application: id, attempt: 1, number: 1)
                try await poll { (try? sandbox.log("prelaunch.out", of: container)) != nil }
                let answer = try await RawRequest.send(
                    "POST /webhdfs/v1/tmp/word?op=APPEND&datanode=1 HTTP/1.1", body: "er", to: sandbox.state.webPort)
                #expect(answer.hasPrefix("HTTP/1.1 200"))
                #expect(try await sandbox.files.read(path, limit: 100) == Array("older".utf8))
                try LocalFileSystem.write(
                    [], to: sandbox.folder.path / "node/logs/\(id)/\(container.text)/go")
                _ = try await sandbox.end(of: id)
                #expect(try sandbox.log("out", of: container) == "old")
            }
        }
    }
}
