import LocalFiles
import Subprocesses
import TestSupport
import Testing

/// Archives that other programs write and read: Python's zipfile and tarfile, and the system's tools.
enum ArchiveFixture {
    /// - Parameter script: Python; `path` is where the archive goes, and zipfile, tarfile, io, and stat are imported.
    static func write(_ name: String, in folder: TemporaryFolder, _ script: String) async throws -> LocalPath {
        let path = folder.path / name
        _ = try await python("path = sys.argv[1]\n" + script, [path.text])
        return path
    }

    /// - Returns: what the script prints.
    static func python(_ script: String, _ arguments: [String]) async throws -> String {
        let head = "import io, os, stat, sys, tarfile, warnings, zipfile\nwarnings.simplefilter('ignore')\n"
        let result = try await Subprocess.run("python3", ["-c", head + script] + arguments)
        try #require(result.succeeded, "\(result.errorText)")
        return result.outputText
    }

    /// - Returns: what a line of the shell prints.
    @discardableResult
    static func shell(_ line: String, in folder: LocalPath) async throws -> String {
        let result = try await Subprocess.run("sh", ["-c", line], in: folder)
        try #require(result.succeeded, "\(result.errorText) \(result.outputText)")
        return result.outputText
    }
}
