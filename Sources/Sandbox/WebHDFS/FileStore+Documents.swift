import Diagnostics
import LocalFiles

/// What is told of files and folders. Blocks.
extension FileStore {
    /// `FileStatus`.
    func document(of file: LocalPath, _ status: Status, suffix: String) -> JSONValue {
        let children = status.isFolder ? ((try? LocalFileSystem.names(in: file)) ?? []).count : 0
        return [
            "accessTime": .integer(status.isFolder ? 0 : status.accessed),
            "blockSize": .integer(status.isFolder ? 0 : Self.blockSize), "childrenNum": .integer(Int64(children)),
            "fileId": .integer(Int64(truncatingIfNeeded: status.inode)), "group": .text(Self.group),
            "length": .integer(status.length), "modificationTime": .integer(status.modified), "owner": .text(user),
            "pathSuffix": .text(suffix), "permission": .text(String(status.permission, radix: 8)),
            "replication": status.isFolder ? 0 : 1, "storagePolicy": 0,
            "type": status.isFolder ? "DIRECTORY" : "FILE",
        ]
    }

    func document(of path: String) throws(FileRefusal) -> JSONValue {
        ["FileStatus": document(of: local(path), try existing(path), suffix: "")]
    }

    /// `FileStatuses`: what lies in a folder; a file is listed as itself.
    func listing(of path: String) throws(FileRefusal) -> JSONValue {
        let place = local(path)
        let found = try existing(path)
        guard found.isFolder else {
            return ["FileStatuses": ["FileStatus": [document(of: place, found, suffix: "")]]]
        }
        let rows = ((try? LocalFileSystem.names(in: place)) ?? []).compactMap { name in
            status(place / name).map { document(of: place / name, $0, suffix: name) }
        }
        return ["FileStatuses": ["FileStatus": .list(rows)]]
    }

    /// How many files and folders there are from a path on, the path itself included, and their bytes.
    func count(_ path: String) throws(FileRefusal) -> (files: Int64, folders: Int64, bytes: Int64) {
        let found = try existing(path)
        guard found.isFolder else { return (1, 0, found.length) }
        let entries = (try? LocalFileSystem.entries(below: local(path))) ?? []
        let files = entries.filter { $0.kind == .file }
        return (
            Int64(files.count), Int64(entries.filter { $0.kind == .folder }.count) + 1,
            files.reduce(0) { $0 + $1.size }
        )
    }
}
