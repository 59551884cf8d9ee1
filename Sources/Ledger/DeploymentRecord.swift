package import FoundationEssentials
package import HadoopRecords

/// What the ledger knows of one deployment.
package struct DeploymentRecord: Sendable, Hashable, Codable {
    package let id: DeploymentID
    /// The caller's name for the request, which makes its repetition harmless.
    package let idempotencyKey: String?
    /// SHA-256 of the request in its canonical form, in hexadecimal digits.
    package let requestDigest: String
    /// Which cluster: the ResourceManager's addresses, joined.
    package let cluster: String
    /// Who the cluster takes it to be from.
    package let user: String
    package let stage: DeploymentStage
    package let applicationID: ApplicationID?
    /// A tag that only this submission has, by which the application is found after a lost answer.
    package let nonce: String
    package let stagingFolder: HDFSPath?
    /// The application's name.
    package let name: String
    package let flinkVersion: String?
    /// The plan as JSON, by which another process can go on. It may hold secrets.
    package let plan: [UInt8]?
    /// Who is at work on it; nil where all is done that was asked for.
    package let owner: ProcessIdentity?
    package let createdAt: Date
    package let updatedAt: Date
    /// How it ended, or why it was undone, for a person to read.
    package let outcome: String?
    package let finalStatus: FinalApplicationStatus?
    /// YARN's own state at its end, which tells a job that was cancelled from an application that was killed; nil before.
    package let yarnState: YarnApplicationState?
}
