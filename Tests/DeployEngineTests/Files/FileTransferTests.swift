import DeployEngine
import Diagnostics
import HadoopRecords
import LocalFiles
import Synchronization
import TestSupport
import Testing

/// `put` and `get` as `cp` does, and what stays when they fail.
@Suite struct FileTransferTests {
    private func put(
        _ names: [String], of folder: TemporaryFolder, to target: String, at server: WireServer,
        _ set: (inout FilePut.Options) -> Void = { _ in }
    ) async throws -> Outcomes<FileStatus> {
        var options = FilePut.Options()
        set(&options)
        let cluster = try Wire.cluster(at: server)
        let path = try await RemotePaths(cluster).path(target)
        return try await FilePut(cluster, target: path, options: options) { _ in }.run(
            names.map { .local(folder.path / $0) }, to: path, namesFolder: target.hasSuffix("/"))
    }

    private func get(
        _ words: [String], to target: LocalPath, at server: WireServer, recursive: Bool = false, force: Bool = false
    ) async throws -> Outcomes<LocalFile> {
        let cluster = try Wire.cluster(at: server)
        var found: [FileStatus] = []
        for word in words { found += try await RemotePaths(cluster).find(word) }
        return try await FileGet(cluster, recursive: recursive, force: force) { _ in }.run(
            found, to: target, namesFolder: words.count > 1)
    }

    @Test func aFileGoesIntoAFolderOrToANewName() async throws {
        let folder = TemporaryFolder()
        try folder.write("one", to: "a")
        try await withPlayedHDFS { hdfs, server in
            hdfs.put("/there", nil)
            let plain = try await put(["a"], of: folder, to: "/there", at: server)
            #expect(plain.failures.isEmpty)
            let named = try await put(["a"], of: folder, to: "/there/b", at: server) { $0.mode = 0o600 }
            #expect(named.failures.isEmpty)
            #expect(hdfs.files == ["/there/a": Array("one".utf8), "/there/b": Array("one".utf8)])
            #expect(hdfs.entries["/there/a"]?.mode == "644")
            #expect(hdfs.entries["/there/b"]?.mode == "600")
        }
    }

    @Test func aFolderGoesWithAllThatIsInIt() async throws {
        let folder = TemporaryFolder()
        for name in ["t/a", "t/s/b", "t/s/.c", "t/ü b/d"] { try folder.write(name, to: name) }
        try LocalFileSystem.makeFolder(folder.path / "t/empty")
        try await withPlayedHDFS { hdfs, server in
            let outcomes = try await put(["t"], of: folder, to: "/new/place/", at: server) {
                $0.recursive = true
                $0.parents = true
            }
            #expect(outcomes.failures.isEmpty)
            #expect(
                Set(hdfs.files.keys) == [
                    "/new/place/t/a", "/new/place/t/s/b", "/new/place/t/s/.c", "/new/place/t/ü b/d",
                ])
            #expect(hdfs.entries["/new/place/t/empty"] != nil)
            let back = try await get(["/new/place/t"], to: folder.path / "back", at: server, recursive: true)
            #expect(back.failures.isEmpty)
            for name in ["a", "s/b", "s/.c", "ü b/d"] {
                #expect(try LocalFileSystem.read(folder.path / "back" / name) == Array("t/\(name)".utf8))
            }
            #expect(LocalFileSystem.file(at: folder.path / "back/empty")?.kind == .folder)
        }
    }

    @Test func whatIsThereIsReplacedOnlyWhenTold() async throws {
        let folder = TemporaryFolder()
        try folder.write("new", to: "a")
        try folder.write("other", to: "b")
        try await withPlayedHDFS { hdfs, server in
            hdfs.put("/x/a", Array("old".utf8))
            let kept = try await put(["a", "b"], of: folder, to: "/x", at: server)
            #expect(kept.failures.map(\.code) == [.refusedByGuard])
            #expect(kept.values.map(\.path.path) == ["/x/b"])
            #expect(hdfs.files["/x/a"] == Array("old".utf8))
            let forced = try await put(["a"], of: folder, to: "/x", at: server) { $0.force = true }
            #expect(forced.failures.isEmpty)
            #expect(hdfs.files["/x/a"] == Array("new".utf8))

            let refused = try await get(["/x/a"], to: folder.path, at: server)
            #expect(refused.failures.map(\.code) == [.refusedByGuard])
            hdfs.put("/x/a", Array("newer".utf8))
            let replaced = try await get(["/x/a"], to: folder.path, at: server, force: true)
            #expect(replaced.failures.isEmpty)
            #expect(try LocalFileSystem.read(folder.path / "a") == Array("newer".utf8))
        }
    }

    struct Refused: Sendable, CustomTestStringConvertible {
        let sources: [String]
        let target: String
        let code: DeployError.Code
        var recursive = false
        var testDescription: String { "\(sources) \(target)" }
    }

    @Test(arguments: [
        Refused(sources: ["gone"], target: "/there", code: .inputNotFound),
        Refused(sources: ["t"], target: "/there", code: .usage),
        Refused(sources: ["a"], target: "/nowhere/b", code: .inputNotFound),
        Refused(sources: ["a"], target: "/nowhere/", code: .inputNotFound),
        Refused(sources: ["a", "b"], target: "/there/file", code: .usage),
        Refused(sources: ["a"], target: "/there/file/", code: .usage),
        Refused(sources: ["a"], target: "/there/file/x", code: .usage),
        Refused(sources: ["t/a", "a"], target: "/there", code: .usage),
        Refused(sources: ["t"], target: "/there/file", code: .refusedByGuard, recursive: true),
    ])
    func whatCannotBeIsRefused(_ test: Refused) async throws {
        let folder = TemporaryFolder()
        for name in ["a", "b", "t/a"] { try folder.write("1", to: name) }
        try await withPlayedHDFS { hdfs, server in
            hdfs.put("/there/file", [1])
            do {
                let outcomes = try await put(test.sources, of: folder, to: test.target, at: server) {
                    $0.recursive = test.recursive
                }
                #expect(outcomes.failures.first?.code == test.code)
            } catch let error as DeployError {
                #expect(error.code == test.code)
            }
            #expect(hdfs.files["/there/file"] == [1])
        }
    }

    @Test func oneFileThatFailsDoesNotStopTheOthers() async throws {
        let folder = TemporaryFolder()
        for name in ["t/a", "t/b", "t/c"] { try folder.write(name, to: name) }
        try await withPlayedHDFS { hdfs, server in
            let denied = PlayedHDFS.refusal("AccessControlException", 403, "Permission denied: user=me, access=WRITE")
            hdfs.put("/x", nil)
            hdfs.fail("_bobbin_", denied)
            let outcomes = try await put(["t"], of: folder, to: "/x", at: server) { $0.recursive = true }
            #expect(outcomes.failures.map(\.code) == [.notAllowed])
            #expect(outcomes.values.count == 2)
            #expect(!hdfs.files.keys.contains { $0.contains("_bobbin_") })

            let left = hdfs.files.keys.sorted()
            hdfs.fail(left[0], denied)
            let back = try await get(["/x/t"], to: folder.path / "back", at: server, recursive: true)
            #expect(back.failures.map(\.code) == [.notAllowed])
            #expect(try LocalFileSystem.names(in: folder.path / "back").count == 1)
        }
    }

    @Test func aDownloadGoesOnWhereItWasCutAndLeavesNothingWhereItCannot() async throws {
        let folder = TemporaryFolder()
        let content = [UInt8]((0..<300_000).map { UInt8(truncatingIfNeeded: $0 &* 31) })
        try await withPlayedHDFS { hdfs, server in
            hdfs.put("/big", content)
            let whole = WireAnswer(body: content)
            hdfs.fail("big", whole.with(.cut(after: 100_000)))
            let told = Mutex<[StagingProgress]>([])
            let cluster = try Wire.cluster(at: server)
            let found = try await RemotePaths(cluster).find("/big")
            let get = FileGet(cluster, recursive: false, force: false) { progress in
                told.withLock { $0.append(progress) }
            }
            let done = try await get.run(found, to: folder.path / "big", namesFolder: false)
            #expect(done.failures.isEmpty)
            #expect(try LocalFileSystem.read(folder.path / "big") == content)
            #expect(told.withLock { $0.last?.bytesDone } == 300_000)

            hdfs.fail("big", whole.with(.closeUnanswered), whole.with(.closeUnanswered), whole.with(.closeUnanswered))
            await #expect(throws: DeployError.self) {
                try await get.run(found, to: folder.path / "other", namesFolder: false)
            }
            #expect(try LocalFileSystem.names(in: folder.path) == ["big"])
        }
    }

    @Test func aCancelledTransferLeavesNoTemporaryFile() async throws {
        let folder = TemporaryFolder()
        try folder.write([UInt8](repeating: 7, count: 2_000_000), to: "big")
        try await withPlayedHDFS { hdfs, server in
            hdfs.put("/x/far", [UInt8](repeating: 7, count: 2_000_000))
            let slow = WireAnswer(body: [UInt8](repeating: 7, count: 2_000_000))
            hdfs.fail("far", slow.with(.trickle(bytes: 1000, pause: .milliseconds(20))))
            hdfs.fail("_bobbin_", WireAnswer().with(.silence))
            let putting = Task { try await put(["big"], of: folder, to: "/x", at: server) }
            let getting = Task { try await get(["/x/far"], to: folder.path / "near", at: server) }
            try await poll(for: "both transfers") {
                let operations = server.requests.filter { $0.query["noredirect"] == nil }.map { $0.query["op"] }
                let names = try LocalFileSystem.names(in: folder.path)
                return operations.contains("CREATE") && names.contains { $0.hasPrefix("._bobbin_") }
            }
            putting.cancel()
            getting.cancel()
            await #expect(throws: CancellationError.self) { try await putting.value }
            await #expect(throws: CancellationError.self) { try await getting.value }
            #expect(try LocalFileSystem.names(in: folder.path) == ["big"])
            let gone = server.requests.contains { $0.method == "DELETE" && $0.path.contains("_bobbin_") }
            #expect(gone)
        }
    }
}
