import FlinkREST

/// How a savepoint is to be taken.
struct SavepointRequestDocument: Decodable, Sendable {
    /// nil for the folder of the job's configuration.
    let folder: String?
    /// `canonical` or `native`; nil for Flink's own default.
    let format: SavepointFormat?
    /// Of a stop: whether all windows end first.
    let drain: Bool

    init(folder: String?, format: SavepointFormat? = nil, drain: Bool) {
        self.folder = folder
        self.format = format
        self.drain = drain
    }

    enum CodingKeys: String, CodingKey, CaseIterable {
        case folder, format, drain
    }

    init(from decoder: any Decoder) throws {
        try decoder.refuseUnknown(CodingKeys.self)
        let members = try decoder.container(keyedBy: CodingKeys.self)
        folder = try members.decodeIfPresent(String.self, forKey: .folder)
        format = try members.decodeIfPresent(SavepointFormat.self, forKey: .format)
        drain = try members.decodeIfPresent(Bool.self, forKey: .drain) ?? false
    }
}
