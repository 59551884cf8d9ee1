package import Diagnostics
import FoundationEssentials
import Glibc
import LocalFiles

extension Spool {
    /// Notes that a file is of use now.
    func touch(_ hash: FileHash) {
        utimes((files / hash.text).text, nil)
    }

    /// Removes files that nobody has used for a while, unfinished ones too.
    ///
    /// - Parameters:
    ///   - needed: those of deployments that have not ended.
    ///   - limit: how many seconds a file is kept after its last use.
    /// - Returns: how many were removed.
    /// - Throws: ``DeployError`` where the folder cannot be read.
    package func collect(besides needed: Set<FileHash>, unusedFor limit: Double) throws(DeployError) -> Int {
        guard LocalFileSystem.file(at: files) != nil else { return 0 }
        let oldest = Int64((Date.now.timeIntervalSince1970 - limit) * 1000)
        var removed = 0
        for name in try LocalFileSystem.names(in: files) {
            guard let hash = FileHash(name), !needed.contains(hash) else { continue }
            let folder = files / name
            let entries = try LocalFileSystem.files(below: folder)
            let used = [LocalFileSystem.file(at: folder)?.modified ?? .max] + entries.filter(isPartial).map(\.modified)
            guard used.allSatisfy({ $0 < oldest }) else { continue }
            for entry in entries { _ = unlink(entry.path.text) }
            if rmdir(folder.text) == 0 { removed += 1 }
        }
        return removed
    }
}
