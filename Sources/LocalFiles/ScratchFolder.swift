package import Diagnostics
import FoundationEssentials
import Glibc
import Threads

/// A folder in the system's folder for temporary files. Its name tells its process, so that the next one of the same
/// purpose removes what a killed process has left.
package struct ScratchFolder: Sendable {
    /// Free of symbolic links.
    package let path: LocalPath

    /// - Parameter prefix: what the names of all folders of this purpose begin with; it ends with a hyphen.
    /// - Throws: ``DeployError`` `notAllowed` or `noSpace` where the system's folder for temporary files takes none.
    package init(_ prefix: String) throws(DeployError) {
        let parent = LocalPath(
            ProcessInfo.processInfo.environment["TMPDIR"].flatMap { $0.isEmpty ? nil : $0 } ?? "/tmp")
        Self.removeAbandoned(in: parent, prefix)
        var template = Array("\(parent.text)/\(prefix)\(Owner.current.name)-XXXXXX".utf8CString)
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

    /// Makes a folder, and removes it when `body` is done.
    ///
    /// - Throws: as ``init(_:)``, and what `body` throws.
    package static func with<Result>(
        _ prefix: String, _ body: (ScratchFolder) async throws -> Result
    ) async throws -> Result {
        let folder = try await BlockingThread.run(named: "scratch") { try ScratchFolder(prefix) }
        let result: Swift.Result<Result, any Error>
        do {
            result = .success(try await body(folder))
        } catch {
            result = .failure(error)
        }
        try await BlockingThread.run(named: "scratch") { folder.remove() }
        return try result.get()
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
            guard let owner = Owner(name: name.dropFirst(prefix.count)), owner.isGone, isOwn(parent / name)
            else { continue }
            remove(parent / name)
        }
    }

    /// A process, told apart from any other that has or will have its number.
    private struct Owner {
        let pid: Int32
        /// In clock ticks after the boot.
        let startTime: Int64
        /// Where the number counts: a container has numbers of its own, and may share the folder.
        let namespace: String

        static let current = Owner(
            pid: getpid(), startTime: ProcessEntry(of: getpid())?.startTime ?? 0, namespace: Self.ownNamespace())

        var name: String { "\(pid)-\(startTime)-\(namespace)" }

        init(pid: Int32, startTime: Int64, namespace: String) {
            self.pid = pid
            self.startTime = startTime
            self.namespace = namespace
        }

        /// - Parameter name: of a folder, without its prefix.
        init?(name: Substring) {
            let parts = name.split(separator: "-")
            guard parts.count == 4, let pid = Int32(parts[0]), let start = Int64(parts[1]) else { return nil }
            self.init(pid: pid, startTime: start, namespace: String(parts[2]))
        }

        var isGone: Bool {
            guard namespace == Self.current.namespace else { return false }
            guard let entry = ProcessEntry(of: pid) else { return kill(pid, 0) != 0 && errno == ESRCH }
            return entry.startTime != startTime || entry.hasEnded
        }

        /// The number in `pid:[4026531836]` (namespaces(7)).
        private static func ownNamespace() -> String {
            var text = [CChar](repeating: 0, count: 256)
            let count = readlink("/proc/self/ns/pid", &text, text.count)
            return String(decoding: text.prefix(max(0, count)).map { UInt8(bitPattern: $0) }, as: UTF8.self)
                .filter(\.isNumber)
        }
    }

    /// Everybody may make a folder of such a name there; another user's is not walked through.
    private static func isOwn(_ path: LocalPath) -> Bool {
        var status = stat()
        return lstat(path.text, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR && status.st_uid == geteuid()
    }
}
