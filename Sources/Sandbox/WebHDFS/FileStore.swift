import Glibc
import LocalFiles

/// The sandbox's file system: a folder of this machine.
///
/// Files are kept without the right to write, as containers have links to them: what is written is a new file, which
/// then takes the old one's place.
struct FileStore: Sendable {
    let root: LocalPath
    let user: String
    static let group = "supergroup"
    static let blockSize: Int64 = 128 << 20

    /// The file of this machine for a path of the file system; never outside the root.
    func local(_ path: String) -> LocalPath {
        // A path of HDFS is absolute, so `..` ends at its root.
        let inside = LocalPath("/" + path)
        return LocalPath(root.text + inside.text)
    }

    /// The path of the file system for a file below the root.
    func path(of local: LocalPath) -> String { "/" + (local.relative(to: root) ?? "") }

    struct Status: Sendable {
        let isFolder: Bool
        let length: Int64
        let modified: Int64
        let accessed: Int64
        let permission: UInt16
        let inode: UInt64
    }

    /// - Returns: nil where nothing lies there. Symbolic links, which nobody makes through it, are not followed.
    func status(_ local: LocalPath) -> Status? {
        var found = stat()
        guard lstat(local.text, &found) == 0 else { return nil }
        let isFolder = found.st_mode & S_IFMT == S_IFDIR
        guard isFolder || found.st_mode & S_IFMT == S_IFREG else { return nil }
        let mode = UInt16(found.st_mode & 0o1777)
        return Status(
            isFolder: isFolder, length: isFolder ? 0 : Int64(found.st_size), modified: Self.milliseconds(found.st_mtim),
            accessed: Self.milliseconds(found.st_atim), permission: isFolder ? mode : mode | 0o200,
            inode: UInt64(found.st_ino))
    }

    /// What tells a file from any other that is there at the same time.
    func inode(of local: LocalPath) -> UInt64 {
        var found = stat()
        return stat(local.text, &found) == 0 ? UInt64(found.st_ino) : 0
    }

    /// The mode on this machine for one of the file system.
    static func mode(_ permission: UInt16, isFolder: Bool) -> mode_t {
        mode_t(isFolder ? permission | 0o700 : (permission & ~0o222) | 0o400)
    }

    private static func milliseconds(_ time: timespec) -> Int64 {
        Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
    }
}
