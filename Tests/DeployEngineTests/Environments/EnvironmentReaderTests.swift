import DeployEngine
import Diagnostics
import FlinkConfiguration
import FlinkDeployment
import HadoopRecords
import LocalFiles
import PythonEnvironments
import Synchronization
import TestSupport
import Testing

@Suite struct EnvironmentReaderTests {
    private struct NoCluster: Error {}

    private func local(_ folder: TemporaryFolder) -> EnvironmentReader {
        EnvironmentReader(cacheFolder: folder.path / "cache") { throw NoCluster() }
    }

    @Test(arguments: ["env.zip", "env.tar.gz", "env.tgz"])
    func anArchiveHereIsReadAsAWhole(name: String) async throws {
        try await withTemporaryFolder { folder in
            let archive = try await PythonArchives(folder: folder).make(name)
            let needs = EnvironmentNeeds(flink: FlinkVersion(1, 20, 5), statedGlibc: GlibcVersion(2, 0))
            let report = try await local(folder).report(of: .local(archive), needs: needs)
            #expect(report.interpreter == "venv/bin/python")
            #expect(report.facts.interpreterIsExecutable)
            #expect(report.facts.extent == .everything)
            #expect(report.facts.venvHome == "/opt/python/bin")
            #expect(report.facts.interpreterPlatform == Platform(.linux, .local()))
            #expect(report.facts.missingRequirements == ["apache-flink": ["py4j"]])
            // The machine's own shell needs a newer one.
            #expect(report.findings.first?.code == "env-glibc")
        }
    }

    @Test func whatWasSeenIsRememberedUntilTheArchiveChanges() async throws {
        try await withTemporaryFolder { folder in
            let archives = PythonArchives(folder: folder)
            let path = try await archives.make("env.zip")
            let first = try await local(folder).facts(of: .local(path))
            let cache = EnvironmentCache(folder: folder.path / "cache")
            let file = try #require(LocalFileSystem.file(at: path))
            let key = EnvironmentCache.Key(location: path.text, size: file.size, modified: file.modified)
            #expect(cache.facts(of: key) == first)
            var told = first
            told.venvHome = "/remembered"
            cache.remember(told, of: key)
            #expect(try await local(folder).facts(of: .local(path)).venvHome == "/remembered")

            let other = EnvironmentCache.Key(location: path.text, size: file.size, modified: file.modified + 1)
            #expect(cache.facts(of: other) == nil)
        }
    }

    @Test(arguments: ["", "{", "{}", #"{"format": 99999}"#, "\u{0}"])
    func aDamagedMemoryIsNone(content: String) async throws {
        try await withTemporaryFolder { folder in
            let path = try await PythonArchives(folder: folder).make("env.zip")
            let reader = local(folder)
            let first = try await reader.facts(of: .local(path))
            let name = try #require(try LocalFileSystem.names(in: folder.path / "cache").first)
            try folder.write(content, to: "cache/\(name)")
            #expect(try await reader.facts(of: .local(path)) == first)
            #expect(try LocalFileSystem.names(in: folder.path / "cache") == [name])
        }
    }

    @Test(arguments: [
        ("missing.zip", DeployError.Code.inputNotFound), ("folder.zip", .inputMalformed), ("text.zip", .inputMalformed),
        ("text.rar", .inputMalformed), ("empty.tar.gz", .inputMalformed),
    ])
    func whatIsNoArchiveIsAnError(name: String, code: DeployError.Code) async throws {
        try await withTemporaryFolder { folder in
            try folder.write("", to: "folder.zip/x")
            try folder.write("not an archive", to: "text.zip")
            try folder.write("not an archive", to: "text.rar")
            try folder.write("", to: "empty.tar.gz")
            let error = await #expect(throws: DeployError.self) {
                try await local(folder).facts(of: .local(folder.path / name))
            }
            #expect(error?.code == code)
            #expect(error?.message.contains(name) == true)
        }
    }

    @Test(arguments: ["env.zip", "env.tar.gz"])
    func anArchiveInHDFSIsReadOnce(name: String) async throws {
        try await withTemporaryFolder { folder in
            let archive = try await PythonArchives(folder: folder).make(name)
            let content = try LocalFileSystem.read(archive)
            try await withWireServer { server in
                let opened = Mutex(0)
                let authority = server.authority
                server.answer { request in
                    switch (request.query["op"], request.query["noredirect"]) {
                    case ("OPEN", "true"):
                        opened.withLock { $0 += 1 }
                        let offset = request.query["offset"] ?? "0"
                        let length = request.query["length"].map { "&length=\($0)" } ?? ""
                        return .json(
                            #"{"Location":"http://\#(authority)/data?op=OPEN&offset=\#(offset)\#(length)"}"#)
                    case ("OPEN", _):
                        let offset = Int(request.query["offset"] ?? "") ?? 0
                        let length = Int(request.query["length"] ?? "") ?? content.count
                        return WireAnswer(body: Array(content[offset...].prefix(length)))
                    default:
                        return .json(
                            """
                            {"FileStatus":{"type":"FILE","length":\(content.count),"modificationTime":7,
                             "permission":"644","owner":"me","group":"me","blockSize":1,"replication":1}}
                            """)
                    }
                }
                let cluster = try Wire.cluster(at: server)
                let reader = EnvironmentReader(cacheFolder: folder.path / "cache") { cluster }
                let location = ProgramLocation.remote(HDFSPath(scheme: nil, authority: nil, path: "/envs/\(name)"))
                let facts = try await reader.facts(of: location)
                #expect(facts.layout.interpreters == ["venv/bin/python"])
                #expect(facts.pyflink == FlinkVersion(1, 20, 5))
                #expect(facts.extent == .interpreter)
                #expect(facts.interpreterPlatform == Platform(.linux, .local()))
                let asked = opened.withLock { $0 }
                #expect(asked > 0)
                #expect(try await reader.facts(of: location) == facts)
                #expect(opened.withLock { $0 } == asked)
            }
        }
    }
}
