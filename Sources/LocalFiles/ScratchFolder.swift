package import Diagnostics
import FoundationEssentials
import Glibc

/// A folder in the system's folder for temporary files. Its name carries the number of its process, so that the next one
/// of the same purpose removes what a killed process has left.
package struct ScratchFolder: Sendable {
    /// Free of symbolic links.
    package let path: LocalPath

    /// - Parameter prefix: what the names of all folders of this purpose begin with; it ends with a hyphen.
    /// - Throws: ``DeployError`` `notAllowed` or `noSpace` where the system's folder for temporary files takes none.
    package init(_ prefix: String) throws(DeployError) {
        let parent = LocalPath(
            ProcessInfo.processInfo.environment["TMPDIR"].flatMap { $0.isEmpty ? nil : $0 } ?? "/tmp")
        Self.removeAbandoned(in: parent, prefix)
        var template = Array("\(parent.text)/\(prefix)\(getpid())-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else {
            let number = errno
            throw DeployError(
                number == ENOSPC || number == EDQUOT ? .noSpace : .notAllowed,
                "cannot make a folder for temporary files in \(parent): \(String(cString: strerror(number)))",
                hint: "TMPDIR names another folder for temporary files")
        }
        let real = realpath(template, nil)
        defer { free(real) }
        path = LocalPath(String(cString: real ?? strdup(template)))
    }

    /// Removes the folder with all that is in it.
    package func remove() { Self.remove(path) }

    private static func remove(_ path: LocalPath) {
        guard (try? FileManager.default.removeItem(atPath: path.text)) == nil else { return }
        // What is in a folder that may not be written cannot be removed, but by root.
        for entry in (try? LocalFileSystem.entries(below: path)) ?? [] where entry.kind == .folder {
            chmod(entry.path.text, 0o700)
        }
        try? FileManager.default.removeItem(atPath: path.text)
    }

    private static func removeAbandoned(in parent: LocalPath, _ prefix: String) {
        for name in (try? LocalFileSystem.names(in: parent)) ?? [] where name.hasPrefix(prefix) {
            guard let process = Int32(name.dropFirst(prefix.count).prefix { $0 != "-" }), process != getpid(),
                kill(process, 0) != 0, errno == ESRCH, isOwn(parent / name)
            else { continue }
            remove(parent / name)
        }
    }

    /// Everybody may make a folder of such a name there; another user's is not walked through.
    private static func isOwn(_ path: LocalPath) -> Bool {
        var status = stat()
        return lstat(path.text, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR && status.st_uid == geteuid()
    }
}
