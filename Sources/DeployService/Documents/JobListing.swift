package import DeployEngine

/// Jobs of all applications, as the API tells them.
package struct JobListing: Codable, Sendable {
    package let items: [ListedJob]
    /// Of the applications that could not be asked: why, in a sentence each.
    package let silent: [String]
}
