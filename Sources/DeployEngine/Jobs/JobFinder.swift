import CurlHTTP
import Diagnostics
import FlinkREST
import HadoopRecords
import ResourceManager

/// Finds the jobs of running Flink applications, or those of one JobManager.
package struct JobFinder: Sendable {
    let source: JobManagerSource

    package init(_ source: JobManagerSource) {
        self.source = source
    }

    /// Every JobManager with its jobs, the newest application first; all are asked at once.
    ///
    /// - Parameter name: the id or name of one application; nil for all that run.
    /// - Throws: ``DeployError`` `inputNotFound` for an application that is not there or does not run, `usage` for a name
    ///   that several have.
    package func jobManagers(of name: String? = nil) async throws -> [JobManagerJobs] {
        switch source {
        case .address(let address, let http):
            if let name { throw Self.twoPlaces(name) }
            let client = FlinkRESTClient(http: http, address: address, limits: JobManager.limits(.init()))
            return [JobManagerJobs(application: nil, answer: .jobs(try await client.jobs(), client))]
        case .cluster(let cluster):
            let applications =
                if let name { [try await application(name, cluster)] } else { try await running(cluster) }
            return try await Abreast.map(applications) { await Self.jobs(of: $0, cluster) }
        }
    }

    /// The one job that the words can mean.
    ///
    /// - Throws: ``DeployError`` `inputNotFound` where there is none, `usage` where there are several; both name what is
    ///   there. `clusterUnreachable` where the named application does not answer.
    package func job(_ words: JobWords) async throws -> FoundJob {
        let managers = try await jobManagers(of: words.application)
        if words.application != nil, case .silence(let error)? = managers.first?.answer { throw error }
        let choice = JobChoice(managers: managers, word: words.job)
        // A single word may also be the name of an application.
        let named = managers.filter { words.application == nil && $0.application?.name == words.job }
        guard choice.isEmpty, words.job != nil, named.count == 1 else { return try choice.job() }
        return try JobChoice(managers: named, word: nil).job()
    }

    private static func jobs(of application: ApplicationReport, _ cluster: Cluster) async -> JobManagerJobs {
        guard let manager = JobManager(application, cluster: cluster) else {
            let error = DeployError(
                .clusterUnreachable, "\(application.applicationID) has registered no address yet", retriable: true)
            return JobManagerJobs(application: application, answer: .silence(error))
        }
        do {
            let (jobs, client) = try await manager.ask { try await $0.jobs() }
            return JobManagerJobs(application: application, answer: .jobs(jobs, client))
        } catch {
            let known =
                error as? DeployError ?? DeployError(.interrupted, "the question was given up", cause: error)
            return JobManagerJobs(application: application, answer: .silence(known))
        }
    }

    private func running(_ cluster: Cluster) async throws -> [ApplicationReport] {
        try await RunningFlink.applications(of: cluster)
    }

    private func application(_ name: String, _ cluster: Cluster) async throws -> ApplicationReport {
        if let id = ApplicationID(name) {
            guard let report = try await cluster.resourceManager.application(id) else {
                throw DeployError(
                    .inputNotFound, "the ResourceManager knows no \(id)",
                    hint:
                        "It may be of another cluster, or have ended long ago; bobbin list -a shows those that are known"
                )
            }
            guard report.state == .running else { throw Self.notRunning(report) }
            return report
        }
        let named = try await running(cluster).filter { $0.name == name }
        guard named.count < 2 else {
            throw DeployError(
                .usage, "several running applications have the name \(name)",
                hint: "Name one by its id: " + named.map(\.applicationID.description).joined(separator: ", "))
        }
        guard let only = named.first else {
            throw DeployError(
                .inputNotFound, "no running Flink application has the id or name \(name)",
                hint: "bobbin list shows those that there are")
        }
        return only
    }

    private static func notRunning(_ report: ApplicationReport) -> DeployError {
        let id = report.applicationID
        guard report.state.isTerminal else {
            return DeployError(
                .inputNotFound, "\(id) is \(report.state.rawValue): it has no jobs yet",
                hint: "bobbin wait \(id) --for executing", retriable: true)
        }
        return DeployError(
            .inputNotFound,
            "\(id) is \(report.state.rawValue), final status \(report.finalStatus.rawValue): its jobs "
                + "are gone with it", hint: "bobbin status \(id)")
    }

    private static func twoPlaces(_ name: String) -> DeployError {
        DeployError(
            .usage, "the application \(name) and a JobManager's address are named",
            hint: "Leave one of them out: -m HOST:PORT, or ID")
    }
}
