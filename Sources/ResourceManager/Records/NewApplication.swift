package import HadoopRecords

/// An application id that the ResourceManager gave out; it stores nothing of it until it is submitted.
package struct NewApplication: Hashable, Sendable, Codable {
    package let applicationID: ApplicationID
    /// The most that one container can have: the smaller of the scheduler's maximum and the largest node.
    package let maximumResourceCapability: Resource

    package init(applicationID: ApplicationID, maximumResourceCapability: Resource) {
        self.applicationID = applicationID
        self.maximumResourceCapability = maximumResourceCapability
    }
}
