package import Diagnostics
import Glibc

/// The few questions that are asked of this machine's file system. Symbolic links are followed.
package enum LocalFileSystem {
    /// The folder that relative paths of the user start from.
    package static func currentFolder() -> LocalPath {
        guard let text = getcwd(nil, 0) else { return LocalPath("/") }
        defer { free(text) }
        return LocalPath(String(cString: text))
    }

    /// What lies at a path; nil where nothing does.
    package static func file(at path: LocalPath) -> LocalFile? {
        var status = stat()
        guard stat(path.text, &status) == 0 else { return nil }
        let kind: LocalFile.Kind =
            switch status.st_mode & S_IFMT {
            case S_IFREG: .file
            case S_IFDIR: .folder
            default: .other
            }
        let modified = Int64(status.st_mtim.tv_sec) * 1000 + Int64(status.st_mtim.tv_nsec) / 1_000_000
        return LocalFile(
            path: path, kind: kind, size: kind == .file ? Int64(status.st_size) : 0, modified: modified)
    }

    /// The names in a folder, sorted by their bytes.
    ///
    /// - Throws: ``DeployError`` `inputNotFound` or `notAllowed`.
    package static func names(in folder: LocalPath) throws(DeployError) -> [String] {
        guard let stream = opendir(folder.text) else { throw failure(errno, "list", folder) }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names.sorted()
    }

    /// Every file below a folder, hidden ones included, in the order of their paths.
    ///
    /// - Throws: ``DeployError`` `inputNotFound`, `notAllowed`, or `inputMalformed` for folders that contain one
    ///   another through links.
    package static func files(below folder: LocalPath) throws(DeployError) -> [LocalFile] {
        try entries(below: folder).filter { $0.kind == .file }
    }

    /// Everything below a folder, each folder before what lies in it; links that lead nowhere are of the kind `other`.
    ///
    /// - Throws: what ``files(below:)`` throws.
    package static func entries(below folder: LocalPath) throws(DeployError) -> [LocalFile] {
        try entries(below: folder, inside: [])
    }

    /// - Parameter outer: the folders that this one lies in, whichever way led here.
    private static func entries(
        below folder: LocalPath, inside outer: [FileIdentity]
    ) throws(DeployError) -> [LocalFile] {
        guard let own = FileIdentity(of: folder) else { throw failure(errno, "list", folder) }
        guard !outer.contains(own) else {
            throw DeployError(
                .inputMalformed, "\(folder) is a link to a folder that it lies in", hint: "Remove the link")
        }
        var found: [LocalFile] = []
        for name in try names(in: folder) {
            let entry = file(at: folder / name) ?? LocalFile(path: folder / name, kind: .other, size: 0)
            found.append(entry)
            if entry.kind == .folder { found += try entries(below: entry.path, inside: outer + [own]) }
        }
        return found
    }

    /// The whole content of a file.
    ///
    /// - Parameter limit: the largest size that is read, in bytes.
    /// - Throws: ``DeployError`` `inputNotFound`, `notAllowed`, or `inputMalformed` for a file above the limit.
    package static func read(_ path: LocalPath, limit: Int = 64 << 20) throws(DeployError) -> [UInt8] {
        let descriptor = open(path.text, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw failure(errno, "read", path) }
        defer { close(descriptor) }
        var content: [UInt8] = []
        while true {
            var taken = 0
            let piece = [UInt8](unsafeUninitializedCapacity: 1 << 16) { room, count in
                taken = Glibc.read(descriptor, room.baseAddress, room.count)
                count = max(0, taken)
            }
            guard taken >= 0 else { throw failure(errno, "read", path) }
            content += piece
            if taken == 0 { return content }
            guard content.count <= limit else {
                throw DeployError(.inputMalformed, "\(path) is larger than \(describe(bytes: Int64(limit)))")
            }
        }
    }

    /// Makes a folder and those above it; one that is there stays as it is.
    ///
    /// - Parameter permission: the mode, less the process's umask; by default for the owner alone.
    /// - Throws: ``DeployError`` `notAllowed` or `inputNotFound`.
    package static func makeFolder(_ path: LocalPath, permission: UInt32 = 0o700) throws(DeployError) {
        if let there = file(at: path) {
            guard there.kind == .folder else { throw failure(ENOTDIR, "make the folder", path) }
            return
        }
        if path.parent != path { try makeFolder(path.parent, permission: permission) }
        guard mkdir(path.text, permission) == 0 || errno == EEXIST else {
            throw failure(errno, "make the folder", path)
        }
    }

    private static func failure(_ number: Int32, _ verb: String, _ path: LocalPath) -> DeployError {
        let reason = String(cString: strerror(number))
        let code: DeployError.Code =
            switch number {
            case ENOENT, ENOTDIR: .inputNotFound
            case EACCES, EPERM, EROFS: .notAllowed
            default: .inputMalformed
            }
        return DeployError(code, "cannot \(verb) \(path): \(reason)")
    }
}
