import FoundationEssentials
import LocalFiles
import Subprocesses
import TestSupport

/// A program of `Programs/`, one class a file, compiled when a test wants it.
struct JavaProgram {
    let name: String

    /// - Parameter name: of the class.
    init(_ name: String) {
        self.name = name
    }

    /// Compiles it against the tested Flink.
    ///
    /// - Parameters:
    ///   - release: of Java, the first that its classes say they run on; nil for 11.
    ///   - inner: one of its inner classes, which the jar lacks.
    /// - Returns: the jar, in the folder of the fixture's user.
    func jar(
        in fixture: ClusterFixture, claiming release: UInt8? = nil, without inner: String? = nil
    ) async throws -> LocalPath {
        let jar = fixture.folder / "\(name).jar"
        try await pack(
            into: jar, for: fixture.cluster.tools.flinkHome, by: fixture.folder / "classes-\(name)", claiming: release,
            without: inner)
        return jar
    }

    /// Compiles it against a Flink into a jar.
    ///
    /// - Parameter classes: a folder for what is made on the way.
    func pack(
        into jar: LocalPath, for flink: LocalPath, by classes: LocalPath, claiming release: UInt8? = nil,
        without inner: String? = nil
    ) async throws {
        let source = LocalPath(#filePath).parent.parent / "Programs/\(name).java"
        try LocalFileSystem.makeFolder(classes)
        try await run(
            "javac",
            ["-nowarn", "--release", "11", "-d", classes.text, "-cp", (flink / "lib/*").text, source.text])
        if let release {
            let path = classes / "\(name).class"
            var content = try LocalFileSystem.read(path)
            content[7] = 44 + release
            try LocalFileSystem.write(content, to: path, permission: 0o644)
        }
        if let inner {
            let path = classes / "\(name)$\(inner).class"
            if LocalFileSystem.file(at: path) != nil { try FileManager.default.removeItem(atPath: path.text) }
        }
        try await run("jar", ["cfe", jar.text, name, "-C", classes.text, "."])
    }

    private func run(_ tool: String, _ words: [String]) async throws {
        let result = try await Subprocess.run(tool, words, deadline: .seconds(120))
        guard result.succeeded else { throw ClusterFailure(text: "\(tool) \(name): \(result.errorText)") }
    }
}
