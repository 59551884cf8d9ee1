import DeployEngine
import FlinkREST
import HadoopRecords

/// Jobs as `jobs` shows them: one a line.
enum JobTable {
    static func table(_ rows: [ListedJob]) -> Table {
        let hasApplications = rows.contains { $0.application != nil }
        return Table(
            columns: [.init("JOB"), .init("NAME", shrinks: true), .init("STATE"), .init("TASKS", alignsRight: true)]
                + [.init("STARTED", isOptional: true)]
                + (hasApplications ? [.init("APPLICATION"), .init("ITS NAME", shrinks: true)] : []),
            rows: rows.map { row in
                [row.job.id.text, row.job.name, row.job.state.rawValue, tasks(row.job)]
                    + [TimeText.text(row.job.startTime)]
                    + (hasApplications ? [row.application?.description ?? "", row.applicationName ?? ""] : [])
            })
    }

    private static func tasks(_ job: JobOverview) -> String {
        "\((job.tasksByState[.running] ?? 0) + (job.tasksByState[.finished] ?? 0))/\(job.tasks)"
    }
}
