/// How far an application has come, for those who wait for it.
package enum WaitStage: String, Sendable, CaseIterable, Comparable, Codable {
    /// YARN has stored it and will start it when there is room.
    case accepted
    /// Its JobManager is registered.
    case running
    /// Every vertex of a job is RUNNING or FINISHED, or a job has ended.
    case executing
    /// YARN has closed it.
    case finished

    package static func < (left: WaitStage, right: WaitStage) -> Bool {
        allCases.firstIndex(of: left) ?? 0 < allCases.firstIndex(of: right) ?? 0
    }
}
