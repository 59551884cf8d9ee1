import DeployEngine
import Diagnostics
import HadoopRecords
import TestSupport
import Testing

@Suite struct FolderUseTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let path: String
        /// In the reasons; empty for none.
        let words: [String]
        var testDescription: String { path }
    }

    private static let staging = "/user/ann/.flink/\(Wire.id)"

    @Test(arguments: [
        Case(path: "/user/ann/.flink", words: ["clicks", staging]),
        Case(path: "/user/ann", words: ["clicks", staging]),
        Case(path: staging, words: ["clicks"]),
        Case(path: staging + "/lib", words: ["clicks"]),
        Case(path: staging + "/lib/a.jar", words: ["clicks"]),
        Case(path: "/stage", words: ["clicks", "/stage/.flink/\(Wire.id)"]),
        Case(path: "/user", words: ["homes", "clicks"]),
        Case(path: "/user/me", words: ["your home"]),
        Case(path: "/", words: ["root", "clicks"]),
        Case(path: "/free", words: []),
        Case(path: "/user/ann/other", words: []),
        Case(path: "/user/an", words: []),
    ])
    func liveApplicationsSpeakAgainstIt(_ test: Case) async throws {
        try await withWireServer { server in
            let hdfs = PlayedHDFS()
            hdfs.play(at: server)
            for path in [Self.staging + "/lib/a.jar", "/stage/.flink/\(Wire.id)/x", "/free/x", "/user/ann/other/x"] {
                hdfs.put(path, [1])
            }
            for path in ["/user/me", "/user/an"] { hdfs.put(path, nil) }
            let reasons = try await reasons(test.path, server, apps: true)
            for word in test.words { #expect(reasons.contains { $0.contains(word) }, "\(word): \(reasons)") }
            if test.words.isEmpty { #expect(reasons == []) }
        }
    }

    @Test func aResourceManagerThatIsAwayIsAReason() async throws {
        try await withPlayedHDFS { hdfs, server in
            hdfs.put("/free/x", [1])
            let reasons = try await reasons("/free", server, apps: false)
            #expect(reasons.count == 1)
            #expect(reasons.first?.contains("cannot be known") == true)
        }
    }

    private func reasons(_ path: String, _ hdfs: WireServer, apps: Bool) async throws -> [String] {
        try await withWireServer { resourceManager in
            if apps {
                resourceManager.answer { _ in
                    .json(
                        """
                        {"apps": {"app": [{"id": "\(Wire.id)", "user": "ann", "name": "clicks", "queue": "q",
                         "state": "RUNNING", "finalStatus": "UNDEFINED", "applicationType": "Apache Flink"}]}}
                        """)
                }
            } else {
                resourceManager.answer { _ in .text("<html>", status: 404, type: "text/html") }
            }
            let cluster = try Wire.cluster(nameNode: hdfs, resourceManager: resourceManager)
            let files = try await RemotePaths(cluster).find(path)
            return try await FolderUse(cluster, ledger: nil).reasons(against: files)
        }
    }
}
