import LocalFiles
import Subprocesses
import TestSupport
import Testing

/// Jars that other programs write: Python's zipfile, for it can make odd ones.
enum JarFixture {
    /// - Parameter script: Python; `jar` is the ZipFile that is open for writing.
    static func write(_ name: String, in folder: TemporaryFolder, _ script: String) async throws -> LocalPath {
        let path = folder.path / name
        let program = """
            import sys, zipfile
            with zipfile.ZipFile(sys.argv[1], "w", zipfile.ZIP_DEFLATED) as jar:
            \(script.split(separator: "\n").map { "    " + $0 }.joined(separator: "\n"))
            """
        let result = try await Subprocess.run("python3", ["-c", program, path.text])
        try #require(result.succeeded, "\(result.errorText)")
        return path
    }

    static let manifest =
        #"jar.writestr("META-INF/MANIFEST.MF", "Manifest-Version: 1.0\r\nMain-Class: org.example.Clicks\r\n\r\n")"#
}
