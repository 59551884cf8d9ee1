import CommandLine
import CurlHTTP
import DeployEngine
import Diagnostics
import FlinkREST
import HadoopRecords

/// The cluster that `list`, `stop`, `cancel`, and `savepoint` of Flink's client are about.
struct FlinkCluster: Sendable {
    let context: CommandContext
    let jobs: [JobOverview]
    let client: FlinkRESTClient
    /// Both nil for a JobManager that was named by its address.
    let application: ApplicationReport?
    let cluster: Cluster?

    /// Finds it by the words, else in the order of Flink's client, and says where it is.
    ///
    /// - Throws: ``DeployError`` `usage` where nothing names one, `inputNotFound` for an application that is not there or
    ///   does not run, `clusterUnreachable` for a JobManager that does not answer.
    static func find(_ context: CommandContext) async throws -> FlinkCluster {
        let target = try await RunTargetReader(context: context).readRunning()
        let access = ClusterAccess(context: context)
        let (source, id): (JobManagerSource, String?)
        switch target.kind {
        case .jobManager(let address):
            (source, id) = (.address(address, access.jobManagerHTTP), nil)
        case .session(let word):
            (source, id) = (.cluster(try access.cluster(of: target.configuration)), word)
        case .application, .perJob:
            throw DeployError(
                .usage, "\(target.origin) names no cluster that runs",
                hint: "Write -t yarn-application -Dyarn.application.id=ID, or -yid ID")
        }
        guard let manager = try await JobFinder(source).jobManagers(of: id).first else {
            throw DeployError(.defect, "there is no answer about \(id ?? target.origin)")
        }
        switch manager.answer {
        case .silence(let error): throw error
        case .jobs(let jobs, let client):
            if let application = manager.application { FlinkVoice().found(application, context.console) }
            return FlinkCluster(
                context: context, jobs: jobs, client: client, application: manager.application,
                cluster: source.cluster)
        }
    }

    /// - Throws: ``DeployError`` `inputNotFound` for a job that the JobManager does not know.
    func job(_ id: JobID) throws(DeployError) -> FoundJob {
        guard let job = jobs.first(where: { $0.id == id }) else {
            throw DeployError(
                .inputNotFound, "Could not find Flink job (\(id))", hint: "flink list -a shows those that are there")
        }
        return FoundJob(job: job, client: client, application: application)
    }

    /// Flink's client takes some ten seconds to start, in which a young job's tasks do; here they are waited for at the
    /// most this long, since no job has a savepoint or checkpoint before.
    private static let patience = Duration.seconds(60)

    /// A job once its tasks run, or as it is by then.
    ///
    /// - Throws: ``DeployError`` as ``job(_:)``, and where the JobManager does not answer.
    func executing(_ id: JobID) async throws -> FoundJob {
        let end = ContinuousClock.now + Self.patience
        var found = try job(id)
        while !found.job.isExecuting, .now < end {
            try await Task.sleep(for: .milliseconds(200))
            guard let seen = try await client.jobs().first(where: { $0.id == id }) else { break }
            found = FoundJob(job: seen, client: client, application: application)
        }
        return found
    }

    /// A job as Flink's client is told which.
    ///
    /// - Throws: ``DeployError`` `usage` for a word that is no id, and for none.
    static func jobID(_ word: String?, for verb: String) throws(DeployError) -> JobID {
        guard let word else { throw DeployError(.usage, "Missing JobID. Specify a JobID to \(verb) a job.") }
        guard let id = JobID(word) else {
            throw DeployError(.usage, "\"\(word)\" is no JobID, which has 32 hexadecimal digits")
        }
        return id
    }
}
