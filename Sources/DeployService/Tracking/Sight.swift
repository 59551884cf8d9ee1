package import DeployEngine
package import FlinkREST
package import FoundationEssentials
package import HadoopRecords

/// What was seen of an application last.
package struct Sight: Sendable, Hashable {
    package var report: ApplicationReport
    /// nil while its JobManager has not answered.
    package var jobs: [JobOverview]?
    /// Since when its JobManager does not answer, though it runs; nil while it does.
    package var unreachableSince: Date?
    /// Why nothing goes on, or how it failed.
    package var explanation: Explanation?

    package init(
        _ report: ApplicationReport, jobs: [JobOverview]? = nil, unreachableSince: Date? = nil,
        explanation: Explanation? = nil
    ) {
        self.report = report
        self.jobs = jobs
        self.unreachableSince = unreachableSince
        self.explanation = explanation
    }

    /// Since when no job has run in it; nil while one does, or where that is not known.
    package var idleSince: Date? {
        guard let jobs, jobs.allSatisfy(\.state.isTerminal) else { return nil }
        let last = jobs.compactMap(\.endTime).max() ?? report.startedTime
        return Date(timeIntervalSince1970: Double(last) / 1000)
    }
}
