package import Diagnostics
import FoundationEssentials
import Glibc
package import LocalFiles

/// A temporary folder of one packing. It carries the number of its process, so that the next packing removes what a
/// killed one has left.
package struct PackFolder: Sendable {
    private static let prefix = "bobbin-env-"

    package let path: LocalPath

    /// - Throws: ``DeployError`` `notAllowed` or `noSpace` where the system's folder for temporary files takes none.
    package init() throws(DeployError) {
        let parent = LocalPath(
            ProcessInfo.processInfo.environment["TMPDIR"].flatMap { $0.isEmpty ? nil : $0 } ?? "/tmp")
        Self.removeAbandoned(in: parent)
        var template = Array("\(parent.text)/\(Self.prefix)\(getpid())-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else {
            throw PackFolder.failure("make a folder for temporary files in \(parent)")
        }
        path = LocalPath(String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self))
    }

    /// Removes the folder with all that is in it.
    package func remove() { try? FileManager.default.removeItem(atPath: path.text) }

    /// - Throws: ``DeployError`` `noSpace` or `notAllowed`.
    func write(_ bytes: [UInt8], to name: String, mode: UInt16) throws(DeployError) {
        let file = path / name
        try LocalFileSystem.makeFolder(file.parent)
        let descriptor = open(file.text, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, mode_t(mode))
        guard descriptor >= 0 else { throw Self.failure("write \(file)") }
        defer { close(descriptor) }
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            guard count > 0 else { throw Self.failure("write \(file)") }
            rest = rest.dropFirst(count)
        }
    }

    /// - Throws: ``DeployError`` `noSpace` or `notAllowed`.
    func link(_ name: String, to target: LocalPath) throws(DeployError) {
        let file = path / name
        try LocalFileSystem.makeFolder(file.parent)
        guard symlink(target.text, file.text) == 0 else { throw Self.failure("make the link \(file)") }
    }

    private static func failure(_ action: String) -> DeployError {
        let number = errno
        return DeployError(
            number == ENOSPC || number == EDQUOT ? .noSpace : .notAllowed,
            "cannot \(action): \(String(cString: strerror(number)))",
            hint: "TMPDIR names another folder for temporary files")
    }

    private static func removeAbandoned(in parent: LocalPath) {
        for name in (try? LocalFileSystem.names(in: parent)) ?? [] where name.hasPrefix(prefix) {
            guard let process = Int32(name.dropFirst(prefix.count).prefix { $0 != "-" }), process != getpid(),
                kill(process, 0) != 0, errno == ESRCH
            else { continue }
            try? FileManager.default.removeItem(atPath: (parent / name).text)
        }
    }
}
