import Diagnostics
import FlinkConfiguration
import HadoopRecords

extension PlanChecks {
    func highAvailability() throws(DeployError) -> [Finding] {
        try HighAvailability.isOn(configuration) ? incomplete() + storage() + jobID() : withoutIt()
    }

    private func incomplete() -> [Finding] {
        var needed = [FlinkOptions.haStoragePath]
        if HighAvailability.isZooKeeper(configuration) { needed.append(FlinkOptions.haZooKeeperQuorum) }
        return needed.filter { configuration.string($0) == nil }.map { key in
            finding(
                .highAvailabilityIncomplete, .fails, "high availability is on, and \(key) is not set",
                hint: "Set \(key), or leave \(FlinkOptions.haMode) out", key: FlinkOptions.haMode)
        }
    }

    private func storage() -> [Finding] {
        let key = FlinkOptions.haStoragePath
        guard let text = configuration.string(key),
            HDFSPath(text)?.qualified(by: plan.defaultFS).scheme == "file"
        else { return [] }
        return [
            finding(
                .highAvailabilityStorage, .mayFail,
                "\(key) is \(text), a folder of whichever node the JobManager is on: on another node nothing is recovered",
                hint: "Name a folder that all nodes share: hdfs:///flink/ha", key: key)
        ]
    }

    /// Checkpoints, too, lie in a folder with the job's id.
    private func jobID() -> [Finding] {
        let key = FlinkOptions.fixedJobID
        guard plan.target == .application, let id = configuration.string(key) else { return [] }
        let isZero = id.allSatisfy { $0 == "0" }
        return [
            finding(
                .fixedJobID, .mayFail,
                "\(key) is fixed (\(isZero ? "all zeros" : id)): applications of that job id write their checkpoints into one "
                    + "folder, and may take each other's for their own",
                hint: "Leave it out: with high availability the job's id follows from the application's", key: key)
        ]
    }

    private func withoutIt() throws(DeployError) -> [Finding] {
        var findings: [Finding] = []
        if try configuration.bool(FlinkOptions.submitFailedJobOnApplicationError) == true {
            findings.append(
                finding(
                    .submitFailedJob, .fails,
                    "\(FlinkOptions.submitFailedJobOnApplicationError) is true without high availability",
                    hint: "Flink takes it with \(FlinkOptions.haMode) alone",
                    key: FlinkOptions.submitFailedJobOnApplicationError))
        }
        if plan.maxAppAttempts > 1 {
            let again =
                plan.target == .session ? "starts a session without its jobs" : "starts the job anew, without its state"
            findings.append(
                finding(
                    .attemptsWithoutState, .mayFail,
                    "\(FlinkOptions.applicationAttempts) is \(plan.maxAppAttempts) without high availability: each attempt "
                        + "after the first \(again)",
                    hint: "Set \(FlinkOptions.haMode), or leave \(FlinkOptions.applicationAttempts) out",
                    key: FlinkOptions.applicationAttempts))
        }
        return findings
    }
}
