/// Everything that the ResourceManager is told of a new application
/// (`org.apache.hadoop.yarn.api.records.ApplicationSubmissionContext`).
package struct ApplicationSubmissionContext: Hashable, Sendable, Codable {
    package var applicationID: ApplicationID
    package var name: String
    package var type: String
    /// nil: the ResourceManager's default queue.
    package var queue: String?
    /// nil: the queue's default priority.
    package var priority: Int?
    package var maxAppAttempts: Int
    /// In milliseconds; nil: failures count for ever.
    package var attemptFailuresValidityInterval: Int64?
    package var keepContainersAcrossApplicationAttempts: Bool
    package var nodeLabelExpression: String?
    /// Printable ASCII; YARN makes them lower case.
    package var tags: [String]
    /// What the ApplicationMaster's container is given.
    package var resource: Resource
    package var logAggregationContext: LogAggregationContext?
    package var amContainerSpec: ContainerLaunchContext

    package init(
        applicationID: ApplicationID, name: String, type: String, queue: String? = nil, priority: Int? = nil,
        maxAppAttempts: Int, attemptFailuresValidityInterval: Int64? = nil,
        keepContainersAcrossApplicationAttempts: Bool = false, nodeLabelExpression: String? = nil, tags: [String] = [],
        resource: Resource, logAggregationContext: LogAggregationContext? = nil,
        amContainerSpec: ContainerLaunchContext
    ) {
        self.applicationID = applicationID
        self.name = name
        self.type = type
        self.queue = queue
        self.priority = priority
        self.maxAppAttempts = maxAppAttempts
        self.attemptFailuresValidityInterval = attemptFailuresValidityInterval
        self.keepContainersAcrossApplicationAttempts = keepContainersAcrossApplicationAttempts
        self.nodeLabelExpression = nodeLabelExpression
        self.tags = tags
        self.resource = resource
        self.logAggregationContext = logAggregationContext
        self.amContainerSpec = amContainerSpec
    }
}
