import HadoopREST

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
        // The root's quota is the largest number there is; -1 stands for none elsewhere.
        func limit(_ number: Number) -> Int64? { (0..<Int64.max).contains(number.int64) ? number.int64 : nil }
        return QuotaUsage(
            files: usage.fileAndDirectoryCount.int64, quota: limit(usage.quota),
            spaceConsumed: usage.spaceConsumed.int64, spaceQuota: limit(usage.spaceQuota))
    }
}
