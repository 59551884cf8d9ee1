/// A file or folder in HDFS as its NameNode sees it (`org.apache.hadoop.fs.FileStatus`).
package struct FileStatus: Hashable, Sendable, Codable {
    package let path: HDFSPath
    package let isFolder: Bool
    /// In bytes; 0 for a folder.
    package let length: Int64
    /// In milliseconds since 1970.
    package let modificationTime: Int64
    package let owner: String
    package let group: String
    /// The mode's lower twelve bits.
    package let permission: UInt16
    /// In bytes; 0 for a folder.
    package let blockSize: Int64
    package let replication: Int

    package init(
        path: HDFSPath, isFolder: Bool, length: Int64, modificationTime: Int64, owner: String = "", group: String = "",
        permission: UInt16 = 0o644, blockSize: Int64 = 0, replication: Int = 0
    ) {
        self.path = path
        self.isFolder = isFolder
        self.length = length
        self.modificationTime = modificationTime
        self.owner = owner
        self.group = group
        self.permission = permission
        self.blockSize = blockSize
        self.replication = replication
    }
}
