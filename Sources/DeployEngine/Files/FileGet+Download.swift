import Diagnostics
import Glibc
import HadoopRecords
import LocalFiles
import WebHDFS

extension FileGet {
    /// Writes one file under a temporary name, and renames it when all of it is there.
    ///
    /// - Parameter onPiece: told how many bytes more have come.
    func fetch(
        _ download: Download, force: Bool, onPiece: @escaping @Sendable (Int) -> Void
    ) async throws -> LocalFile {
        let target = download.target
        let temporary = target.parent / "._bobbin_\(String(UInt64.random(in: .min ... .max), radix: 36))"
        let descriptor = open(temporary.text, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
        guard descriptor >= 0 else { throw Self.failure(errno, "write to", target.parent) }
        do {
            defer { close(descriptor) }
            let writer = DescriptorWriter(descriptor, name: target.text)
            try await cluster.fileSystem(of: download.file.path).stream(download.file) { piece in
                try await writer.write(piece)
                onPiece(piece.count)
            }
        } catch {
            unlink(temporary.text)
            throw error
        }
        let isTaken = !force && LocalFileSystem.file(at: target) != nil
        guard !isTaken, Glibc.rename(temporary.text, target.text) == 0 else {
            let number = isTaken ? EEXIST : errno
            unlink(temporary.text)
            throw Self.failure(number, "write", target)
        }
        guard let file = LocalFileSystem.file(at: target), file.size >= download.file.length else {
            throw DeployError(.inputMalformed, "\(target) has changed since it was written")
        }
        return file
    }

    private static func failure(_ number: Int32, _ verb: String, _ path: LocalPath) -> DeployError {
        let code: DeployError.Code =
            switch number {
            case ENOSPC, EDQUOT: .noSpace
            case EEXIST: .refusedByGuard
            case ENOENT, ENOTDIR: .inputNotFound
            default: .notAllowed
            }
        return DeployError(code, "cannot \(verb) \(path): \(String(cString: strerror(number)))")
    }
}
