/// How a NodeManager lays out a resource (`org.apache.hadoop.yarn.api.records.LocalResourceType`).
package enum LocalResourceType: String, Sendable, Codable {
    case file = "FILE"
    case archive = "ARCHIVE"
}

/// Who shares a NodeManager's copy (`org.apache.hadoop.yarn.api.records.LocalResourceVisibility`).
package enum LocalResourceVisibility: String, Sendable, Codable {
    case `public` = "PUBLIC"
    case `private` = "PRIVATE"
    case application = "APPLICATION"
}

/// A file that a NodeManager copies into a container's folder (`org.apache.hadoop.yarn.api.records.LocalResource`).
package struct LocalResource: Hashable, Sendable, Codable {
    package var resource: HDFSPath
    package var type: LocalResourceType
    package var visibility: LocalResourceVisibility
    /// In bytes.
    package var size: Int64
    /// The modification time that the file system reports, in milliseconds since 1970; the NodeManager compares it.
    package var timestamp: Int64

    package init(
        resource: HDFSPath, type: LocalResourceType, visibility: LocalResourceVisibility, size: Int64, timestamp: Int64
    ) {
        self.resource = resource
        self.type = type
        self.visibility = visibility
        self.size = size
        self.timestamp = timestamp
    }
}
