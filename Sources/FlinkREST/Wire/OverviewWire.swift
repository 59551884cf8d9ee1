import HadoopREST

struct OverviewWire: Decodable {
    let flinkVersion: String?
    let flinkCommit: String?
    let taskManagers: Number
    let slotsTotal: Number
    let slotsAvailable: Number
    let jobsRunning: Number
    let jobsFinished: Number
    let jobsCancelled: Number
    let jobsFailed: Number

    enum CodingKeys: String, CodingKey {
        case flinkVersion = "flink-version"
        case flinkCommit = "flink-commit"
        case taskManagers = "taskmanagers"
        case slotsTotal = "slots-total"
        case slotsAvailable = "slots-available"
        case jobsRunning = "jobs-running"
        case jobsFinished = "jobs-finished"
        case jobsCancelled = "jobs-cancelled"
        case jobsFailed = "jobs-failed"
    }

    var record: ClusterOverview {
        ClusterOverview(
            flinkVersion: flinkVersion ?? "", flinkCommit: flinkCommit ?? "", taskManagers: taskManagers.int,
            slotsTotal: slotsTotal.int, slotsAvailable: slotsAvailable.int, jobsRunning: jobsRunning.int,
            jobsFinished: jobsFinished.int, jobsCancelled: jobsCancelled.int, jobsFailed: jobsFailed.int)
    }
}
