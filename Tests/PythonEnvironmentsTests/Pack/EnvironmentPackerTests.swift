import Archives
import Diagnostics
import LocalFiles
import Subprocesses
import TestSupport
import Testing

@testable import PythonEnvironments

/// Packs a real venv of this machine's Python, with a package that is written here.
struct EnvironmentPackerTests {
    private func makeEnvironment(_ folder: TemporaryFolder) async throws -> EnvironmentSource {
        let venv = folder.path / "venv"
        let made = try await Subprocess.run("python3", ["-m", "venv", "--without-pip", venv.text])
        try #require(made.end == .exited(0), "\(String(decoding: made.errors, as: UTF8.self))")
        let facts = try await InterpreterFacts.ask(venv / "bin/python")
        let site = try #require(facts.siteFolders.first.flatMap { LocalPath($0).relative(to: folder.path) })
        try folder.write("answer = 42\n", to: "\(site)/deep/__init__.py")
        try folder.write("assert False\n", to: "\(site)/deep/tests/test_deep.py")
        try folder.write("x", to: "\(site)/deep/__pycache__/__init__.cpython-3.pyc")
        try folder.write("answer = 43\n", to: "src/linked.py")
        try folder.write("\(folder.path)/src\n", to: "\(site)/linked.pth")
        let script = try folder.write("#!\(venv)/bin/python\nimport deep\nprint(deep.answer)\n", to: "venv/bin/tell")
        _ = try await Subprocess.run("chmod", ["755", script.text])
        return try EnvironmentSource(venv)
    }

    @Test(arguments: [ArchiveFormat.zip, .tarGzip])
    func aPackedEnvironmentRunsElsewhereWithoutAnyOther(_ format: ArchiveFormat) async throws {
        try await withTemporaryFolder { folder in
            let source = try await makeEnvironment(folder)
            let archive = folder.path / "env.\(format.name)"
            let packed = try await EnvironmentPacker(source, to: archive, format: format, imports: ["deep", "linked"])
                .pack()
            #expect(packed.packages.contains { $0.name == "deep" })
            let target = folder.path / "moved"
            try LocalFileSystem.makeFolder(target)
            try ArchiveExtraction.extract(archive, into: target)
            // The source is gone, as it is on a node.
            _ = try await Subprocess.run("mv", [source.folder.text, (folder.path / "gone").text])
            _ = try await Subprocess.run("mv", [(folder.path / "src").text, (folder.path / "gone-src").text])
            for name in ["bin/python", "bin/python3"] {
                let result = try await Subprocess.run(
                    (target / name).text,
                    ["-c", "import deep, linked, sys; print(deep.answer + linked.answer, sys.prefix)"], environment: [:]
                )
                #expect(
                    String(decoding: result.output, as: UTF8.self) == "85 \(target)\n", "\(name): \(result.errorText)")
            }
            let script = try await Subprocess.run((target / "bin/tell").text, environment: [:])
            #expect(script.output == Array("42\n".utf8))
            let paths = try ArchiveListing.read(archive).entries.map(\.path)
            #expect(!paths.contains { $0.contains("__pycache__") || $0.contains("tests/") || $0.hasSuffix(".pth") })
            #expect(!paths.contains("pyvenv.cfg"))
        }
    }

    @Test func theSameEnvironmentGivesTheSameBytes() async throws {
        try await withTemporaryFolder { folder in
            let source = try await makeEnvironment(folder)
            for (name, threads) in [("a.zip", 1), ("b.zip", 3)] {
                _ = try await EnvironmentPacker(
                    source, to: folder.path / name, format: .zip, threads: threads
                ).pack()
            }
            #expect(try LocalFileSystem.read(folder.path / "a.zip") == LocalFileSystem.read(folder.path / "b.zip"))
        }
    }

    @Test func whatCannotBeImportedIsNotPacked() async throws {
        try await withTemporaryFolder { folder in
            let source = try await makeEnvironment(folder)
            let archive = folder.path / "env.zip"
            await #expect {
                _ = try await EnvironmentPacker(source, to: archive, format: .zip, imports: ["nowhere"]).pack()
            } throws: { error in
                (error as? DeployError)?.message.contains("nowhere cannot be imported") == true
            }
            #expect(LocalFileSystem.file(at: archive) == nil)
        }
    }

    @Test func aFolderThatIsNoEnvironmentIsRefused() async throws {
        try await withTemporaryFolder { folder in
            #expect(throws: DeployError.self) { try EnvironmentSource(folder.path) }
            #expect(throws: DeployError.self) { try EnvironmentSource(folder.path / "missing") }
            try folder.write("home = /x\n", to: "pyvenv.cfg")
            #expect(throws: DeployError.self) { try EnvironmentSource(folder.path) }
        }
    }
}

extension SubprocessResult {
    fileprivate var errorText: String { String(decoding: errors, as: UTF8.self) }
}
