/// Where a job starts from: the path of a savepoint or checkpoint, alone or with what is to be done with it.
package struct RestoreWish: Codable, Sendable, Hashable {
    package var path: String
    /// `-n`.
    package var allowNonRestoredState: Bool
    /// `--claimMode`, a word of Flink's; nil for Flink's own default.
    package var claimMode: String?

    package enum CodingKeys: String, CodingKey, CaseIterable {
        case path, allowNonRestoredState, claimMode
    }

    package init(path: String, allowNonRestoredState: Bool = false, claimMode: String? = nil) {
        self.path = path
        self.allowNonRestoredState = allowNonRestoredState
        self.claimMode = claimMode
    }

    package init(from decoder: any Decoder) throws {
        if let path = try? decoder.singleValueContainer().decode(String.self) {
            self.init(path: path)
            return
        }
        try decoder.refuseUnknown(CodingKeys.self)
        let members = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            path: try members.decode(String.self, forKey: .path),
            allowNonRestoredState: try members.decodeIfPresent(Bool.self, forKey: .allowNonRestoredState) ?? false,
            claimMode: try members.decodeIfPresent(String.self, forKey: .claimMode))
    }
}
