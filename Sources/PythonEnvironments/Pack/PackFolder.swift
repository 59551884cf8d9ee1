package import Diagnostics
import Glibc
package import LocalFiles

/// The temporary folder of one packing.
package struct PackFolder: Sendable {
    private let scratch: ScratchFolder

    package var path: LocalPath { scratch.path }

    /// - Throws: ``DeployError`` `notAllowed` or `noSpace` where the system's folder for temporary files takes none.
    package init() throws(DeployError) { scratch = try ScratchFolder("bobbin-env-") }

    /// Removes the folder with all that is in it.
    package func remove() { scratch.remove() }

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
}
