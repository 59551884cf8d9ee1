/// How much of its quotas a folder uses (`org.apache.hadoop.fs.QuotaUsage`).
package struct QuotaUsage: Hashable, Sendable, Codable {
    package let filesAndFolders: Int64
    /// The most files and folders there may be; nil for no such quota on this very folder.
    package let quota: Int64?
    /// In bytes, each file as often as it is replicated.
    package let spaceConsumed: Int64
    package let spaceQuota: Int64?

    package init(filesAndFolders: Int64, quota: Int64?, spaceConsumed: Int64, spaceQuota: Int64?) {
        self.filesAndFolders = filesAndFolders
        self.quota = quota
        self.spaceConsumed = spaceConsumed
        self.spaceQuota = spaceQuota
    }
}
