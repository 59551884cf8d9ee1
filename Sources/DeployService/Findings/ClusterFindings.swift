package import DeployEngine
package import Diagnostics
package import FoundationEssentials

/// What the doctor found on one cluster, as the API tells it.
package struct ClusterFindings: Codable, Sendable {
    package let cluster: String
    /// nil while it is examined for the first time.
    @OrNull package var at: Date?
    package let examinations: [Examination]
}
