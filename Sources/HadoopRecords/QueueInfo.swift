/// What the ResourceManager tells of a queue (`org.apache.hadoop.yarn.api.records.QueueInfo`).
package struct QueueInfo: Hashable, Sendable, Codable {
    /// The whole path, `root.a.b`.
    package let path: String
    /// Whether applications can be submitted to it: it has no queues below it.
    package let isLeaf: Bool
    /// `RUNNING`, `STOPPED`, or `DRAINING`; nil where the scheduler does not tell.
    package let state: String?
    /// The largest container it gives; nil where the scheduler does not tell.
    package let maximumAllocation: Resource?
    /// What an application gets that asks for no priority; nil where the scheduler does not tell.
    package let defaultPriority: Int?
    /// Where an application runs that asks for no node label; nil for the nodes without one.
    package let defaultNodeLabelExpression: String?
    /// How much of its share is in use, and the most it may take of its parent's, in percent; nil where the scheduler
    /// does not tell.
    package let usedCapacity: Double?
    package let maximumCapacity: Double?
    /// How many applications wait or run in it; nil where the scheduler does not tell.
    package let applications: Int?
    /// How many of them wait to be started; nil where the scheduler does not tell.
    package let pendingApplications: Int?
    /// The most that ApplicationMasters may have of the queue together, and what they have; nil where the scheduler does
    /// not tell.
    package let amLimit: Resource?
    package let amUsed: Resource?
    /// Who has applications in it; empty where the scheduler does not tell.
    package let users: [QueueUser]

    package init(
        path: String, isLeaf: Bool, state: String?, maximumAllocation: Resource?, defaultPriority: Int? = nil,
        defaultNodeLabelExpression: String? = nil, usedCapacity: Double? = nil, maximumCapacity: Double? = nil,
        applications: Int? = nil, pendingApplications: Int? = nil, amLimit: Resource? = nil, amUsed: Resource? = nil,
        users: [QueueUser] = []
    ) {
        self.path = path
        self.isLeaf = isLeaf
        self.state = state
        self.maximumAllocation = maximumAllocation
        self.defaultPriority = defaultPriority
        self.defaultNodeLabelExpression = defaultNodeLabelExpression
        self.usedCapacity = usedCapacity
        self.maximumCapacity = maximumCapacity
        self.applications = applications
        self.pendingApplications = pendingApplications
        self.amLimit = amLimit
        self.amUsed = amUsed
        self.users = users
    }

    /// The last part of the path.
    package var name: String { path.split(separator: ".").last.map(String.init) ?? path }
}
