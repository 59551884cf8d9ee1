package import CommandLine
import DeployEngine
import Diagnostics
import FlinkREST

/// `bobbin jobs`: the jobs of one application, or of all.
package enum JobsCommand: Command {
    package static let specification = CommandSpecification(
        "jobs",
        abstract: "List the jobs of an application, or of all that run",
        discussion: """
            Any Flink application of the cluster: sessions, applications, per-job clusters, whoever started them. Jobs that \
            have ended are left out, unless --all is given; those of an application that has ended are gone.
            """,
        options: [JobOptions.running, JobOptions.scheduled, JobOptions.all] + JobOptions.place,
        positionals: [JobOptions.anApplication],
        examples: [
            .init("bobbin jobs", "Every job that runs or waits, in one table."),
            .init("bobbin jobs -a etl", "All jobs of the session etl, those that have ended too."),
            .init("bobbin jobs -m localhost:8081", "The jobs of a JobManager outside of YARN."),
        ])

    package static func run(_ context: CommandContext) async throws {
        if let jobs = try await ServiceJobs(context) { return try show(try await jobs.list(), context) }
        let access = try await JobAccess(context)
        let name = try access.application(context.parsed.positionals.first)
        let managers = try await JobFinder(access.source).jobManagers(of: name)
        for case .silence(let error) in managers.map(\.answer) {
            guard name == nil else { throw error }
            context.console.warning(error.message)
        }
        try show(managers.flatMap { manager in manager.jobs.map { ListedJob($0, of: manager) } }, context)
    }

    private static func show(_ known: [ListedJob], _ context: CommandContext) throws(DeployError) {
        let rows = known.filter { isWanted($0.job.state, context.parsed) }
        switch context.output {
        case .json: try context.console.data(JSONOutput.text(rows))
        case .id: for row in rows { context.console.data(row.job.id.text) }
        case .table where rows.isEmpty:
            let all = context.parsed.flag(JobOptions.all)
            context.console.note("no job" + (all ? "" : "; bobbin jobs -a shows those that have ended"))
        case .table: context.console.data(JobTable.table(rows))
        }
    }

    private static func isWanted(_ state: JobState, _ parsed: ParsedCommand) -> Bool {
        if parsed.flag(JobOptions.all) { return true }
        if state.isTerminal { return false }
        let isScheduled = state == .created || state == .initializing
        let (running, scheduled) = (parsed.flag(JobOptions.running), parsed.flag(JobOptions.scheduled))
        return running == scheduled || (isScheduled ? scheduled : running)
    }
}
