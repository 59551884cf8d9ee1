import DeployEngine
import Diagnostics
import FlinkREST
import HadoopRecords
import Ledger

/// What can be done with the jobs of one deployment.
struct JobWork: Sendable {
    private let service: Service
    private let cluster: Cluster
    private let application: ApplicationID
    private let principal: Principal
    private let id: DeploymentID

    /// - Throws: ``DeployError`` `inputNotFound` for a deployment that is not there, `refusedByGuard` for one without an
    ///   application.
    init(service: Service, deployment id: DeploymentID, principal: Principal) async throws {
        _ = try await DeploymentReader(service: service).document(of: id)
        let record = try await service.ledger.record(id)
        guard let application = record.applicationID, let served = try service.clusters.served(record) else {
            throw DeployError(
                .refusedByGuard, "\(DeploymentName(id).text) has no application yet, and no jobs", retriable: true)
        }
        self.service = service
        self.id = id
        self.application = application
        self.principal = principal
        cluster = try served.cluster(for: record.user)
    }

    func jobs() async throws -> [JobOverview] {
        let managers = try await JobFinder(.cluster(cluster)).jobManagers(of: application.description)
        switch managers.first?.answer {
        case .jobs(let jobs, _): return jobs
        case .silence(let error): throw error
        case nil: return []
        }
    }

    func cancel(_ job: String) async throws -> JobOverview {
        let found = try await find(job)
        try await service.ledger.note("cancel-asked", found.job.id.text, of: id, by: principal.name)
        try await found.client.cancel(found.job.id)
        return try await find(job).job
    }

    func savepoint(
        _ job: String, _ kind: SavepointRecord.Kind, _ wish: SavepointRequestDocument
    ) async throws -> SavepointDocument {
        let found = try await find(job)
        let taker = SavepointTaker(
            found, user: cluster.user, ledger: service.ledger, cluster: cluster, report: { _ in })
        let record = try await taker.take(
            SavepointWish(
                kind: kind, folder: wish.folder, format: wish.format, drain: wish.drain, isDetached: true))
        try await service.ledger.note("\(kind.rawValue)-asked", record.triggerID, of: id, by: principal.name)
        return SavepointDocument(record)
    }

    func checkpoints(_ job: String) async throws -> CheckpointStatistics {
        let found = try await find(job)
        return try await found.client.checkpoints(found.job.id)
    }

    private func find(_ job: String) async throws -> FoundJob {
        try await JobFinder(.cluster(cluster)).job(JobWords(application: application.description, job: job))
    }
}
