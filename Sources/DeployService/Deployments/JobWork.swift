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
    /// nil for an application that there is no record of.
    private let id: DeploymentID?

    /// - Throws: ``DeployError`` `inputNotFound` for a deployment that is not there, `refusedByGuard` for one without an
    ///   application.
    init(service: Service, _ subject: Subject, principal: Principal) async throws {
        self.service = service
        self.principal = principal
        switch subject {
        case .foreign(let found): (id, application, cluster) = (nil, found.id, found.cluster)
        case .deployment(let id):
            _ = try await DeploymentReader(service: service).document(of: id)
            let record = try await service.ledger.record(id)
            guard let application = record.applicationID, let served = try service.clusters.served(record) else {
                throw DeployError(
                    .refusedByGuard, "\(DeploymentName(id).text) has no application yet, and no jobs", retriable: true)
            }
            (self.id, self.application, cluster) = (id, application, try served.cluster(for: record.user))
        }
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
        try await note("cancel-asked", found.job.id.text)
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
        try await note("\(kind.rawValue)-asked", record.triggerID)
        return SavepointDocument(record)
    }

    func end(_ job: String) async throws -> JobEndDocument {
        let found = try await find(job)
        guard let result = try await found.client.result(of: found.job.id) else {
            return JobEndDocument(result: nil, accumulators: [])
        }
        return JobEndDocument(result: result, accumulators: (try? await found.client.accumulators(found.job.id)) ?? [])
    }

    func trace(_ job: String) async throws -> JobTrace {
        let found = try await find(job)
        return JobTrace(trace: try await found.client.failures(of: found.job.id).first?.trace)
    }

    func checkpoints(_ job: String) async throws -> CheckpointStatistics {
        let found = try await find(job)
        return try await found.client.checkpoints(found.job.id)
    }

    private func note(_ kind: String, _ detail: String) async throws {
        if let id { try await service.ledger.note(kind, detail, of: id, by: principal.name) }
    }

    private func find(_ job: String) async throws -> FoundJob {
        guard JobID(job) != nil else {
            throw DeployError(.inputNotFound, "there is no job \(job)", hint: "A job's id has 32 hexadecimal digits")
        }
        return try await JobFinder(.cluster(cluster)).job(JobWords(application: application.description, job: job))
    }
}
