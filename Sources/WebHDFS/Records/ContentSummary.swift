/// What lies below a folder (`org.apache.hadoop.fs.ContentSummary`).
package struct ContentSummary: Hashable, Sendable, Codable {
    package let folders: Int64
    package let files: Int64
    /// In bytes, each file once.
    package let length: Int64
    /// In bytes, each file as often as it is replicated.
    package let spaceConsumed: Int64

    package init(folders: Int64, files: Int64, length: Int64, spaceConsumed: Int64) {
        self.folders = folders
        self.files = files
        self.length = length
        self.spaceConsumed = spaceConsumed
    }
}
