package import FoundationEssentials

/// Something that happened to a deployment.
package struct DeploymentEvent: Sendable, Hashable, Codable {
    /// Counts up over all deployments of a ledger, in the order in which they were written.
    package let number: Int64
    package let deployment: DeploymentID
    package let time: Date
    /// The stage that was reached, `taken-over`, `released`, or a word of the caller's.
    package let kind: String
    /// For a person to read, or JSON, as the kind has it.
    package let detail: String?
    /// Who did it: the name of a service's token, or a part of the service; nil for a command line.
    package let actor: String?
}
