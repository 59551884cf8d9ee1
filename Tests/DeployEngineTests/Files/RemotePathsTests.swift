import DeployEngine
import Diagnostics
import HadoopRecords
import TestSupport
import Testing

@Suite struct RemotePathsTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let word: String
        let paths: [String]
        var testDescription: String { word }
    }

    static let cases = [
        Case(word: "/logs/*/part-?", paths: ["/logs/a/part-0", "/logs/a/part-1", "/logs/b b/part-0"]),
        Case(word: "/logs/{b b,a}/part-0", paths: ["/logs/b b/part-0", "/logs/a/part-0"]),
        Case(word: "hdfs:///logs/[!b]*/part-[1-9]", paths: ["/logs/a/part-1"]),
        Case(word: "hdfs://localhost:8020/logs/a", paths: ["/logs/a"]),
        Case(word: "/l*/a/../*/x%20+#ü", paths: ["/logs/a/x%20+#ü"]),
        Case(word: "mine/*.txt", paths: ["/user/me/mine/a.txt"]),
        Case(word: ".", paths: ["/user/me"]),
        Case(word: "/", paths: ["/"]),
        Case(word: "/odd/q[1].csv", paths: ["/odd/q[1].csv"]),
        Case(word: "/odd/\\*", paths: ["/odd/*"]),
        Case(word: "/logs/*/part-0/*", paths: []),
        Case(word: "/logs/a/part-0/x", paths: []),
        Case(word: "/nothing/*", paths: []),
        Case(word: "/nothing", paths: []),
    ]

    @Test(arguments: cases)
    func wordsStandForWhatIsThere(_ test: Case) async throws {
        try await withPlayedHDFS { hdfs, server in
            for path in [
                "/logs/a/part-0", "/logs/a/part-1", "/logs/a/x%20+#ü", "/logs/b b/part-0", "/user/me/mine/a.txt",
                "/odd/q[1].csv", "/odd/*", "/odd/x",
            ] { hdfs.put(path, [1]) }
            let paths = RemotePaths(try Wire.cluster(at: server))
            if test.paths.isEmpty {
                let error = try await #require(throws: DeployError.self) { try await paths.find(test.word) }
                #expect(error.code == .inputNotFound)
                #expect(error.message.contains(test.word))
            } else {
                #expect(try await paths.find(test.word).map(\.path.path) == test.paths)
            }
        }
    }

    @Test(arguments: ["s3a://bucket/x", "file:///x", "", "hdfs:///localhost:8020/x"])
    func whatIsNoPathInHDFSIsSaidSo(word: String) async throws {
        try await withWireServer { server in
            let paths = RemotePaths(try Wire.cluster(at: server))
            let error = try await #require(throws: DeployError.self) { try await paths.find(word) }
            #expect(error.code == .usage)
        }
    }

    @Test func aFolderThatNobodyMayReadIsNotTakenForEmpty() async throws {
        try await withWireServer { server in
            server.answer { _ in
                PlayedHDFS.refusal("AccessControlException", 403, "Permission denied: user=me, access=READ_EXECUTE")
            }
            let paths = RemotePaths(try Wire.cluster(at: server))
            let error = try await #require(throws: DeployError.self) { try await paths.find("/secret/*") }
            #expect(error.code == .notAllowed)
            #expect(error.causes.joined().contains("user=me"))
        }
    }
}
