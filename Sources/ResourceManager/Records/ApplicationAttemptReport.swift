/// One try of YARN's to run an application (`org.apache.hadoop.yarn.api.records.ApplicationAttemptReport`).
package struct ApplicationAttemptReport: Hashable, Sendable, Codable {
    /// 1 for the first.
    package let number: Int
    /// `appattempt_..._000001`; nil where it is not told.
    package let attemptID: String?
    /// The ApplicationMaster's container; nil before it has one.
    package let containerID: String?
    /// `host:port` of the NodeManager and of its web server.
    package let nodeID: String?
    package let nodeHTTPAddress: String?
    /// The NodeManager's page of its logs.
    package let logsLink: String?
    /// In milliseconds since 1970; 0 where it has not happened.
    package let startTime: Int64
    package let finishedTime: Int64
    /// `RUNNING`, `FAILED`, ...; nil where it is not told.
    package let state: String?

    package init(
        number: Int, attemptID: String?, containerID: String?, nodeID: String?, nodeHTTPAddress: String?,
        logsLink: String?, startTime: Int64, finishedTime: Int64, state: String?
    ) {
        self.number = number
        self.attemptID = attemptID
        self.containerID = containerID
        self.nodeID = nodeID
        self.nodeHTTPAddress = nodeHTTPAddress
        self.logsLink = logsLink
        self.startTime = startTime
        self.finishedTime = finishedTime
        self.state = state
    }
}
