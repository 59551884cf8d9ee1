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
