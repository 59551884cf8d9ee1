import Diagnostics
import Glibc
import LocalFiles

extension SQLiteConnection {
    /// Makes the file and its folder for their owner alone; SQLite gives its side files the same mode.
    ///
    /// The file is not opened for this: to close it again would drop the locks that other connections of this process
    /// have on it (sqlite.org/howtocorrupt.html, 2.2).
    static func makeFile(_ path: LocalPath) throws(DeployError) {
        let hint = "Another file can be named with --state or BOBBIN_STATE"
        do throws(DeployError) {
            try LocalFileSystem.makeFolder(path.parent)
        } catch {
            throw DeployError(error.code, "no folder for \(path)", hint: hint, cause: error)
        }
        guard mknod(path.text, S_IFREG | 0o600, 0) == 0 || errno == EEXIST else {
            throw DeployError(
                .notAllowed, "cannot make \(path): \(String(cString: strerror(errno)))", hint: hint)
        }
        if let there = LocalFileSystem.file(at: path), there.kind != .file {
            throw DeployError(.inputMalformed, "\(path) is not a file", hint: hint)
        }
    }
}
