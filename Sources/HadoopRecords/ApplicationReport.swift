/// What the ResourceManager tells of an application (`org.apache.hadoop.yarn.api.records.ApplicationReport`).
package struct ApplicationReport: Hashable, Sendable, Codable {
    package var applicationID: ApplicationID
    package var name: String
    package var user: String
    package var queue: String
    package var type: String
    package var state: YarnApplicationState
    package var finalStatus: FinalApplicationStatus
    /// YARN's own words on why it waits or how it ended; empty where it says nothing.
    package var diagnostics: String
    package var tags: [String]
    /// nil before the ApplicationMaster is registered.
    package var trackingURL: String?
    /// `host:port` that the ApplicationMaster registered; Flink's is its REST address. nil before that.
    package var amRPCAddress: String?
    /// `host:port` of the NodeManager's web server that runs the ApplicationMaster.
    package var amHostHTTPAddress: String?
    /// The NodeManager's page of the ApplicationMaster's logs; it is there as soon as its container is.
    package var amContainerLogs: String?
    /// Milliseconds since 1970; 0 where it has not happened.
    package var startedTime: Int64
    package var finishedTime: Int64
    /// What its containers hold now; nil once it has ended or where it is not told.
    package var allocated: Resource?
    package var runningContainers: Int?
    /// `DISABLED`, `RUNNING`, `SUCCEEDED`, ...: how far YARN is with keeping its logs; nil where that is not told.
    package var logAggregationStatus: String?
    /// How many of its containers were taken for other queues; nil where that is not told.
    package var preemptedContainers: Int?

    package init(
        applicationID: ApplicationID, name: String, user: String, queue: String, type: String,
        state: YarnApplicationState, finalStatus: FinalApplicationStatus, diagnostics: String = "", tags: [String] = [],
        trackingURL: String? = nil, amRPCAddress: String? = nil, amHostHTTPAddress: String? = nil,
        amContainerLogs: String? = nil, startedTime: Int64 = 0, finishedTime: Int64 = 0, allocated: Resource? = nil,
        runningContainers: Int? = nil, logAggregationStatus: String? = nil, preemptedContainers: Int? = nil
    ) {
        self.applicationID = applicationID
        self.name = name
        self.user = user
        self.queue = queue
        self.type = type
        self.state = state
        self.finalStatus = finalStatus
        self.diagnostics = diagnostics
        self.tags = tags
        self.trackingURL = trackingURL
        self.amRPCAddress = amRPCAddress
        self.amHostHTTPAddress = amHostHTTPAddress
        self.amContainerLogs = amContainerLogs
        self.startedTime = startedTime
        self.finishedTime = finishedTime
        self.allocated = allocated
        self.runningContainers = runningContainers
        self.logAggregationStatus = logAggregationStatus
        self.preemptedContainers = preemptedContainers
    }
}
