/// How much of what a folder may hold it holds (`org.apache.hadoop.fs.QuotaUsage`).
package struct QuotaUsage: Hashable, Sendable, Codable {
    /// Files and folders below it, and the most there may be; the latter nil for no limit.
    package let files: Int64
    package let quota: Int64?
    /// In bytes, each file as often as it is replicated, and the most there may be; the latter nil for no limit.
    package let spaceConsumed: Int64
    package let spaceQuota: Int64?

    package init(files: Int64, quota: Int64?, spaceConsumed: Int64, spaceQuota: Int64?) {
        self.files = files
        self.quota = quota
        self.spaceConsumed = spaceConsumed
        self.spaceQuota = spaceQuota
    }
}
