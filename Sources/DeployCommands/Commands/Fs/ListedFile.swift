import HadoopRecords

/// A file or folder as `-o json` prints it.
struct ListedFile: Encodable, Sendable {
    let path: HDFSPath
    /// `file` or `folder`.
    let kind: String
    /// In bytes.
    let size: Int64
    /// In milliseconds since 1970.
    let modificationTime: Int64
    let owner: String
    let group: String
    /// Octal digits.
    let mode: String
    let blockSize: Int64
    let replication: Int

    init(_ file: FileStatus) {
        path = file.path
        kind = file.isFolder ? "folder" : "file"
        size = file.length
        modificationTime = file.modificationTime
        owner = file.owner
        group = file.group
        mode = String(file.permission, radix: 8)
        blockSize = file.blockSize
        replication = file.replication
    }
}
