/// Which savepoint is to be removed.
package struct DisposalWish: Codable, Sendable, Hashable {
    package var path: String
    /// The service's name for a cluster; nil for the only one.
    package var cluster: String?

    package enum CodingKeys: String, CodingKey, CaseIterable {
        case path, cluster
    }

    package init(path: String, cluster: String? = nil) {
        self.path = path
        self.cluster = cluster
    }

    package init(from decoder: any Decoder) throws {
        try decoder.refuseUnknown(CodingKeys.self)
        let members = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            path: try members.decode(String.self, forKey: .path),
            cluster: try members.decodeIfPresent(String.self, forKey: .cluster))
    }
}
