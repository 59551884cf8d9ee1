import HadoopREST

struct ContentSummaryWire: Decodable {
    let summary: Fields
    enum CodingKeys: String, CodingKey { case summary = "ContentSummary" }

    struct Fields: Decodable {
        let directoryCount: Number
        let fileCount: Number
        let length: Number
        let spaceConsumed: Number
    }

    var record: ContentSummary {
        ContentSummary(
            folders: summary.directoryCount.int64, files: summary.fileCount.int64, length: summary.length.int64,
            spaceConsumed: summary.spaceConsumed.int64)
    }
}

struct QuotaUsageWire: Decodable {
    let usage: Fields
    enum CodingKeys: String, CodingKey { case usage = "QuotaUsage" }

    struct Fields: Decodable {
        let fileAndDirectoryCount: Number
        let quota: Number
        let spaceConsumed: Number
        let spaceQuota: Number
    }

    var record: QuotaUsage {
        QuotaUsage(
            filesAndFolders: usage.fileAndDirectoryCount.int64,
            quota: usage.quota.int64 < 0 ? nil : usage.quota.int64, spaceConsumed: usage.spaceConsumed.int64,
            spaceQuota: usage.spaceQuota.int64 < 0 ? nil : usage.spaceQuota.int64)
    }
}
