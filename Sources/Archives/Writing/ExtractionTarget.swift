import Diagnostics
import Glibc
import LocalFiles

/// The folder that an archive is unpacked into.
struct ExtractionTarget {
    private let folder: String
    private let archive: LocalPath
    private var links: [(path: String, target: String)] = []
    private var folders: [(path: String, mode: UInt16)] = []
    private var made = Set<String>()
    private var written: Int64 = 0

    init(_ folder: LocalPath, of archive: LocalPath) {
        self.folder = folder.text
        self.archive = archive
    }

    mutating func add(
        _ entry: ArchiveEntry, _ reader: ArchiveReader, _ onProgress: (Int64) -> Void
    ) throws(DeployError) {
        let parts = entry.path.pathParts
        try makeFolders(entry.kind == .folder ? parts[...] : parts.dropLast())
        let path = "\(folder)/\(parts.joined(separator: "/"))"
        switch entry.kind {
        case .folder: folders.append((path, entry.mode ?? 0o755))
        case .link: links.append((path, entry.linkTarget ?? ""))
        case .file:
            if let target = entry.linkTarget {
                let other = "\(folder)/\(target.pathParts.joined(separator: "/"))"
                guard link(other, path) == 0 else { throw failure(path) }
            } else {
                try write(entry, to: path, reader, onProgress)
            }
        case .other: break
        }
    }

    /// Writes a file with a text in place of what the entry is.
    mutating func add(text: String, as entry: ArchiveEntry) throws(DeployError) {
        let parts = entry.path.pathParts
        try makeFolders(parts.dropLast())
        let path = LocalPath(folder) / parts.joined(separator: "/")
        try LocalFileSystem.write(Array(text.utf8), to: path, permission: UInt32(entry.mode ?? 0o644))
    }

    /// What has to wait until all files are there: links, and the modes of folders that may not be written.
    func finish() throws(DeployError) {
        for (path, target) in links {
            guard symlink(target, path) == 0 else { throw failure(path) }
        }
        for (path, mode) in folders.reversed() {
            guard chmod(path, mode_t(mode)) == 0 else { throw failure(path) }
        }
    }

    private mutating func makeFolders(_ parts: ArraySlice<Substring>) throws(DeployError) {
        var path = folder
        for part in parts {
            path += "/\(part)"
            guard made.insert(path).inserted else { continue }
            guard mkdir(path, 0o700) == 0 else { throw failure(path) }
            chmod(path, 0o755)
        }
    }

    private mutating func write(
        _ entry: ArchiveEntry, to path: String, _ reader: ArchiveReader, _ onProgress: (Int64) -> Void
    ) throws(DeployError) {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw failure(path) }
        defer { close(descriptor) }
        var size: Int64 = 0
        try reader.pieces { piece throws(DeployError) in
            size += Int64(piece.count)
            guard size <= entry.size else {
                throw DeployError(
                    .inputMalformed,
                    "\(archive) is damaged: \(entry.path) is larger than the \(entry.size) bytes announced")
            }
            var done = 0
            while done < piece.count {
                let count = Glibc.write(descriptor, piece.baseAddress?.advanced(by: done), piece.count - done)
                guard count > 0 || errno == EINTR else { throw failure(path) }
                done += max(0, count)
            }
            written += Int64(piece.count)
            onProgress(written)
        }
        guard size == entry.size else {
            throw DeployError(
                .inputMalformed, "\(archive) is damaged: \(entry.path) has \(size) bytes of \(entry.size)")
        }
        guard fchmod(descriptor, mode_t(entry.mode ?? 0o644)) == 0 else { throw failure(path) }
    }

    private func failure(_ path: String) -> DeployError {
        let number = errno
        let code: DeployError.Code =
            switch number {
            case ENOSPC, EDQUOT, EFBIG: .noSpace
            case EEXIST, ENAMETOOLONG, ENOENT, ENOTDIR: .inputMalformed
            default: .notAllowed
            }
        return DeployError(code, "\(path) cannot be written: \(String(cString: strerror(number)))")
    }
}
