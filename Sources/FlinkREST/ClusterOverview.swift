/// A Flink cluster in numbers (`GET /overview`).
package struct ClusterOverview: Hashable, Sendable, Codable {
    package let flinkVersion: String
    package let flinkCommit: String
    package let taskManagers: Int
    package let slotsTotal: Int
    package let slotsAvailable: Int
    package let jobsRunning: Int
    package let jobsFinished: Int
    package let jobsCancelled: Int
    package let jobsFailed: Int

    package init(
        flinkVersion: String, flinkCommit: String, taskManagers: Int, slotsTotal: Int, slotsAvailable: Int,
        jobsRunning: Int, jobsFinished: Int, jobsCancelled: Int, jobsFailed: Int
    ) {
        self.flinkVersion = flinkVersion
        self.flinkCommit = flinkCommit
        self.taskManagers = taskManagers
        self.slotsTotal = slotsTotal
        self.slotsAvailable = slotsAvailable
        self.jobsRunning = jobsRunning
        self.jobsFinished = jobsFinished
        self.jobsCancelled = jobsCancelled
        self.jobsFailed = jobsFailed
    }
}
