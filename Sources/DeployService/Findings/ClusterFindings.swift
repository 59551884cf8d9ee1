package import DeployEngine
package import FoundationEssentials

/// What the doctor found on one cluster, as the API tells it.
package struct ClusterFindings: Encodable, Sendable {
    package let cluster: String
    /// nil while it is examined for the first time.
    package let at: Date?
    package let examinations: [Examination]

    private enum CodingKeys: String, CodingKey {
        case cluster, at, examinations
    }

    package func encode(to encoder: any Encoder) throws {
        var members = encoder.container(keyedBy: CodingKeys.self)
        try members.encode(cluster, forKey: .cluster)
        try members.encode(at, forKey: .at)
        try members.encode(examinations, forKey: .examinations)
    }
}
