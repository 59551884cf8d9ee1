import CommandLine
import DeployEngine
import DeployService
import Diagnostics
import FlinkREST
import HadoopRecords
import Ledger
import ServiceClient

/// The jobs of a cluster through a service.
struct ServiceJobs: Sendable {
    let context: CommandContext
    let service: ServiceClient
    private var parsed: ParsedCommand { context.parsed }

    /// nil where the cluster is asked from here, and for a JobManager that is named by its address.
    init?(_ context: CommandContext) async throws {
        guard !context.parsed.wasGiven(JobOptions.jobManager), let service = try await context.service else {
            return nil
        }
        self.context = context
        self.service = service
    }

    func list() async throws -> [ListedJob] {
        var query = service.clusterQuery
        let word = parsed.positionals.first ?? parsed.value(JobOptions.applicationID)
        if let word { query.append(("application", word)) }
        let listing = try await service.get(JobListing.self, "/api/v1/jobs", query)
        for reason in listing.silent { context.console.warning(reason) }
        return listing.items
    }

    /// - Parameter words: `[ID] JOB`, or less.
    func words(_ words: [String]) throws(DeployError) -> JobWords {
        var read = try JobWords(words)
        read.application = read.application ?? parsed.value(JobOptions.applicationID)
        return read
    }

    /// The one job that the words can mean.
    func job(_ words: [String]) async throws -> ListedJob {
        let read = try self.words(words)
        var query = service.clusterQuery + [("only", "true")]
        if let application = read.application { query.append(("application", application)) }
        if let job = read.job { query.append(("job", job)) }
        guard let found = try await service.get(JobListing.self, "/api/v1/jobs", query).items.first else {
            throw DeployError(.unexpectedAnswer, "the service names no job")
        }
        return found
    }

    /// - Returns: the state in which the job has ended.
    func cancel(_ found: ListedJob) async throws -> JobState {
        if found.job.state == .canceled { return .canceled }
        let (id, path) = try path(of: found)
        _ = try await service.post(JobOverview.self, path + "/cancel")
        let (view, began) = (ServiceView(service: service), ContinuousClock.now)
        while true {
            guard let report = try await view.application(id) else {
                throw DeployError(
                    .inputNotFound, "the ResourceManager knows \(id) no more, and nobody how \(found.title) has ended")
            }
            if report.state.isTerminal { return try JobCancellation.state(of: report) }
            let seen = await view.jobs(of: report).first { $0.id == found.job.id }
            if let seen, seen.state.isTerminal { return seen.state }
            if let timeout = parsed.duration(GlobalOptions.timeout), .now - began > timeout {
                throw DeployError(
                    .deadlinePassed, "\(found.title) has not ended after \(describe(timeout))",
                    hint: "It is being cancelled: bobbin jobs")
            }
            try await Task.sleep(for: .milliseconds(200))
        }
    }

    func checkpoints(of found: ListedJob) async throws -> CheckpointStatistics {
        try await service.get(CheckpointStatistics.self, try path(of: found).path + "/checkpoints")
    }

    /// - Returns: where the job is: its application, and its place in the API.
    func path(of found: ListedJob) throws(DeployError) -> (id: ApplicationID, path: String) {
        guard let id = found.application else {
            throw DeployError(.unexpectedAnswer, "the service does not say who runs \(found.title)")
        }
        return (id, "/api/v1/deployments/\(id)/jobs/\(found.job.id)")
    }
}
