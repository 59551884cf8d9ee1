/// A TaskManager as its JobManager lists it (`GET /taskmanagers`).
package struct TaskManagerOverview: Hashable, Sendable, Codable {
    /// On YARN the container's id.
    package let id: String
    package let host: String
    package let slots: Int
    package let freeSlots: Int
    /// In milliseconds since 1970; 0 before the first.
    package let lastHeartbeat: Int64

    package init(id: String, host: String, slots: Int, freeSlots: Int, lastHeartbeat: Int64) {
        self.id = id
        self.host = host
        self.slots = slots
        self.freeSlots = freeSlots
        self.lastHeartbeat = lastHeartbeat
    }
}
