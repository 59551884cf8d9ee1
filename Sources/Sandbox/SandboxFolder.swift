package import Diagnostics
import FoundationEssentials
import Glibc
package import LocalFiles

/// The folder that a sandbox lives in.
package struct SandboxFolder: Hashable, Sendable {
    package let path: LocalPath

    package init(_ path: LocalPath) {
        self.path = path
    }

    /// `HADOOP_CONF_DIR` of the sandbox's clients.
    package var configuration: LocalPath { path / "conf" }
    /// Who has the folder, and where it listens.
    package var state: LocalPath { path / "sandbox.json" }
    /// What its file system holds.
    package var files: LocalPath { path / "files" }
    /// What the process of a sandbox that was detached writes.
    package var log: LocalPath { path / "sandbox.log" }
    var history: LocalPath { path / "history.db" }
    var lock: LocalPath { path / "lock" }
    var cache: LocalPath { path / "node/cache" }
    var containers: LocalPath { path / "node/containers" }
    var containerLogs: LocalPath { path / "node/logs" }
    var applications: LocalPath { path / "applications" }
    /// Files that are being written.
    var incoming: LocalPath { path / "incoming" }
    var temporary: LocalPath { path / "tmp" }
    /// The pipe that tells the watchdog what runs.
    var pipe: LocalPath { path / "running" }

    /// Removes all that a sandbox has kept; blocks.
    ///
    /// - Throws: ``DeployError`` `refusedByGuard` for a folder that is no sandbox's, or one where a sandbox runs.
    package func reset() throws(DeployError) {
        guard LocalFileSystem.file(at: path) != nil else { return }
        guard LocalFileSystem.file(at: lock) != nil, LocalFileSystem.file(at: files)?.kind == .folder else {
            throw DeployError(.refusedByGuard, "\(path) is not a sandbox's folder, and stays as it is")
        }
        let lock = try FolderLock(self)
        for part in [files, path / "node", applications, incoming, temporary, configuration] { Self.remove(part) }
        for part in [state, log, history, path / "history.db-wal", path / "history.db-shm", pipe] {
            try LocalFileSystem.removeFile(part)
        }
        withExtendedLifetime(lock) {}
    }

    /// Removes what lies at a path with all below it; blocks.
    static func remove(_ path: LocalPath) {
        guard (try? FileManager.default.removeItem(atPath: path.text)) == nil else { return }
        // What is in a folder that may not be written cannot be removed, but by root.
        for entry in (try? LocalFileSystem.entries(below: path)) ?? [] where entry.kind == .folder {
            chmod(entry.path.text, 0o700)
        }
        try? FileManager.default.removeItem(atPath: path.text)
    }
}
