import CommandLine
import FlinkREST

/// `flink list`.
enum FlinkListCommand: Command {
    static let specification = CommandSpecification(
        "list", abstract: "List the jobs of a cluster: those that run and those that are scheduled",
        options: [JobOptions.running, JobOptions.scheduled, JobOptions.all] + FlinkCommandTable.place)

    static func run(_ context: CommandContext) async throws {
        let found = try await FlinkCluster.find(context)
        let (parsed, console) = (context.parsed, context.console)
        console.data("Waiting for response...")
        let all = parsed.flag(JobOptions.all)
        let (running, scheduled) = (parsed.flag(JobOptions.running), parsed.flag(JobOptions.scheduled))
        let isOpen = all || !running && !scheduled
        let ended = found.jobs.filter(\.state.isTerminal)
        let waiting = found.jobs.filter { $0.state == .created || $0.state == .initializing }
        let atWork = found.jobs.filter { !ended.contains($0) && !waiting.contains($0) }
        if running || isOpen {
            show(
                atWork, "------------------ Running/Restarting Jobs -------------------", orElse: "No running jobs.",
                console)
        }
        if scheduled || isOpen {
            show(
                waiting, "----------------------- Scheduled Jobs -----------------------", orElse: "No scheduled jobs.",
                console)
        }
        if all, !ended.isEmpty {
            show(ended, "---------------------- Terminated Jobs -----------------------", orElse: "", console)
        }
    }

    private static func show(
        _ jobs: [JobOverview], _ heading: String, orElse none: String, _ console: Console
    ) {
        guard !jobs.isEmpty else { return console.data(none) }
        console.data(heading)
        for job in jobs.sorted(by: { $0.startTime < $1.startTime }) {
            let began = FlinkLog.time(job.startTime, "%d.%m.%Y %H:%M:%S")
            console.data("\(began) : \(job.id) : \(job.name) (\(job.state.rawValue))")
        }
        console.data(String(repeating: "-", count: heading.count))
    }
}
