/// What a user has in a queue, and may have (`UserInfo` of the CapacityScheduler).
package struct QueueUser: Hashable, Sendable, Codable {
    package let name: String
    package let used: Resource
    /// nil where the scheduler does not tell.
    package let limit: Resource?

    package init(name: String, used: Resource, limit: Resource?) {
        self.name = name
        self.used = used
        self.limit = limit
    }
}
