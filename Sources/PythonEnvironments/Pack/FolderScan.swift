import Diagnostics
import Glibc
import LocalFiles

/// The files and links below a folder; links are not followed.
struct FolderScan {
    struct Entry: Hashable {
        /// Below the folder that was scanned.
        let path: String
        let mode: UInt16
        let size: Int64
        /// nil for a file.
        let link: String?
    }

    let folder: LocalPath
    private(set) var entries: [Entry] = []

    /// - Parameter skips: folders that are not gone into, by their path.
    /// - Throws: ``DeployError`` `inputNotFound` or `notAllowed`.
    init(_ folder: LocalPath, skips: (String) -> Bool = { _ in false }) throws(DeployError) {
        self.folder = folder
        try scan("", skips)
    }

    private mutating func scan(_ path: String, _ skips: (String) -> Bool) throws(DeployError) {
        for name in try LocalFileSystem.names(in: path.isEmpty ? folder : folder / path) {
            let inner = path.isEmpty ? name : "\(path)/\(name)"
            let full = "\(folder.text)/\(inner)"
            var status = stat()
            guard lstat(full, &status) == 0 else { continue }
            let mode = UInt16(status.st_mode & 0o777)
            switch status.st_mode & S_IFMT {
            case S_IFDIR:
                if !skips(inner) { try scan(inner, skips) }
            case S_IFREG:
                entries.append(Entry(path: inner, mode: mode, size: Int64(status.st_size), link: nil))
            case S_IFLNK:
                var target = [CChar](repeating: 0, count: 4096)
                let length = max(0, readlink(full, &target, target.count))
                let text = String(decoding: target[..<length].map { UInt8(bitPattern: $0) }, as: UTF8.self)
                entries.append(
                    Entry(path: inner, mode: mode, size: 0, link: text))
            default: break
            }
        }
    }
}
