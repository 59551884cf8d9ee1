import FoundationEssentials
import Glibc
package import LocalFiles

/// A new folder of the system's folder for such, removed with all that is in it when the last copy of this value goes.
package final class TemporaryFolder: Sendable {
    package let path: LocalPath

    package init() {
        let base = ProcessInfo.processInfo.environment["TMPDIR"] ?? "/tmp"
        path = LocalPath(base) / "bobbin-test-\(UUID().uuidString.lowercased())"
        precondition(mkdir(path.text, 0o700) == 0, "cannot make \(path)")
    }

    deinit {
        try? FileManager.default.removeItem(atPath: path.text)
    }

    /// Writes a file, and makes the folders above it.
    ///
    /// - Parameter name: relative to the folder.
    @discardableResult
    package func write(_ content: [UInt8], to name: String) throws -> LocalPath {
        let file = path / name
        try LocalFileSystem.makeFolder(file.parent)
        try Data(content).write(to: URL(filePath: file.text))
        return file
    }

    /// Writes a file of text, and makes the folders above it.
    @discardableResult
    package func write(_ text: String, to name: String) throws -> LocalPath {
        try write(Array(text.utf8), to: name)
    }
}

/// Runs `body` with a new folder that is removed afterwards.
package func withTemporaryFolder<R>(_ body: (TemporaryFolder) async throws -> R) async throws -> R {
    let folder = TemporaryFolder()
    let result = try await body(folder)
    withExtendedLifetime(folder) {}
    return result
}
