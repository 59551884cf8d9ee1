import Glibc
import LocalFiles

/// What is done to files and folders. Blocks.
extension FileStore {
    /// Makes a folder and those above it, each new one with the same permission, as a NameNode does.
    func makeFolder(_ path: String, permission: UInt16) throws(FileRefusal) {
        let folder = local(path)
        if let there = status(folder) {
            guard there.isFolder else { throw .exists("\(path) already exists as a file") }
            return
        }
        if folder != root { try makeParent(of: folder, permission: permission) }
        guard mkdir(folder.text, 0o700) == 0 || errno == EEXIST else { throw failure(path) }
        _ = chmod(folder.text, Self.mode(permission, isFolder: true))
    }

    private func makeParent(of file: LocalPath, permission: UInt16) throws(FileRefusal) {
        let parent = self.path(of: file.parent)
        if let there = status(file.parent), !there.isFolder {
            throw .parentIsFile("Parent path is not a directory: \(parent)")
        }
        try makeFolder(parent, permission: permission)
    }

    /// Checks what a write of a new file needs, and makes its folder where that is wanted.
    func prepareFile(_ path: String, overwrite: Bool, makesParent: Bool) throws(FileRefusal) {
        let file = local(path)
        if let there = status(file) {
            guard !there.isFolder else { throw .exists("\(path) already exists as a directory") }
            guard overwrite else { throw .exists("\(path) for client 127.0.0.1 already exists") }
        }
        guard status(file.parent) == nil || !makesParent else { return try makeParent(of: file, permission: 0o755) }
        guard makesParent else {
            guard let parent = status(file.parent) else {
                throw .notFound("Parent directory doesn't exist: \(self.path(of: file.parent))")
            }
            guard parent.isFolder else {
                throw .parentIsFile("Parent path is not a directory: \(self.path(of: file.parent))")
            }
            return
        }
        try makeParent(of: file, permission: 0o755)
    }

    /// Puts a file that was written elsewhere on the same disk in its place.
    func commit(_ written: LocalPath, to path: String, permission: UInt16) throws(FileRefusal) {
        guard chmod(written.text, Self.mode(permission, isFolder: false)) == 0,
            Glibc.rename(written.text, local(path).text) == 0
        else { throw failure(path) }
    }

    /// - Returns: false where there was nothing.
    func remove(_ path: String, recursive: Bool) throws(FileRefusal) -> Bool {
        let target = local(path)
        guard let there = status(target), target != root else { return false }
        guard there.isFolder else {
            guard unlink(target.text) == 0 else { throw failure(path) }
            return true
        }
        if !recursive, let names = try? LocalFileSystem.names(in: target), !names.isEmpty {
            throw .notEmpty("\(path) is non empty")
        }
        // It is gone at once, as on a NameNode: two may remove it at a time.
        let aside = root.parent / "removed-\(UInt64.random(in: 0 ... .max))"
        guard Glibc.rename(target.text, aside.text) == 0 else {
            guard errno == ENOENT else { throw failure(path) }
            return false
        }
        SandboxFolder.remove(aside)
        return true
    }

    /// - Parameter options: nil for the old form, which says what went wrong by false alone.
    func rename(_ path: String, to destination: String, overwrite: Bool?) throws(FileRefusal) -> Bool {
        let source = local(path)
        var target = local(destination)
        guard let moved = status(source) else {
            guard overwrite != nil else { return false }
            throw .notFound("rename source \(path) is not found.")
        }
        if overwrite == nil, status(target)?.isFolder == true { target = target / source.name }
        guard status(target.parent)?.isFolder == true else {
            guard overwrite != nil else { return false }
            throw .notFound("rename destination parent \(self.path(of: target.parent)) not found.")
        }
        if let there = status(target), target != source {
            switch overwrite {
            case nil: return false
            case false?: throw .exists("rename destination \(destination) already exists")
            case true?:
                guard there.isFolder == moved.isFolder else {
                    throw .other("Source \(path) and destination \(destination) must both be directories or files")
                }
            }
        }
        guard Glibc.rename(source.text, target.text) == 0 else {
            if errno == ENOTEMPTY || errno == EEXIST {
                throw .other("rename destination directory is not empty: \(destination)")
            }
            throw failure(path)
        }
        return true
    }

    func setPermission(_ path: String, _ permission: UInt16) throws(FileRefusal) {
        let found = try existing(path)
        guard chmod(local(path).text, Self.mode(permission, isFolder: found.isFolder)) == 0 else { throw failure(path) }
    }

    /// - Parameters: in milliseconds since 1970; below 0 for what stays.
    func setTimes(_ path: String, modified: Int64, accessed: Int64) throws(FileRefusal) {
        let found = try existing(path)
        func time(_ milliseconds: Int64, else old: Int64) -> timespec {
            let wanted = milliseconds < 0 ? old : milliseconds
            return timespec(tv_sec: Int(wanted / 1000), tv_nsec: Int(wanted % 1000) * 1_000_000)
        }
        let times = [time(accessed, else: found.accessed), time(modified, else: found.modified)]
        guard utimensat(AT_FDCWD, local(path).text, times, 0) == 0 else {
            throw failure(path)
        }
    }

    func existing(_ path: String) throws(FileRefusal) -> Status {
        guard let found = status(local(path)) else { throw .notFound("File does not exist: \(path)") }
        return found
    }

    func existingFile(_ path: String) throws(FileRefusal) -> Status {
        let found = try existing(path)
        guard !found.isFolder else { throw .notFound("Path is not a file: \(path)") }
        return found
    }

    private func failure(_ path: String) -> FileRefusal {
        let number = errno
        let reason = String(cString: strerror(number))
        return switch number {
        case ENOENT: .notFound("File does not exist: \(path)")
        case ENOTDIR: .parentIsFile("Parent path is not a directory: \(path)")
        case ENOSPC, EDQUOT: .quota("the disk of the sandbox is full: \(path)")
        default: .other("\(path): \(reason)")
        }
    }
}
