import DeployEngine
import Diagnostics
import FoundationEssentials
import HTTPServing
import HadoopRecords
import Ledger

/// Deployments as the API tells them: what the ledger has, and what was seen last.
struct DeploymentReader: Sendable {
    let service: Service

    /// - Throws: ``DeployError`` `inputNotFound` for a deployment that the ledger does not have.
    func document(of id: DeploymentID) async throws -> DeploymentDocument {
        let record: DeploymentRecord
        do {
            record = try await service.ledger.record(id)
        } catch {
            guard error.code == .inputNotFound else { throw error }
            throw DeployError(.inputNotFound, "there is no deployment \(DeploymentName(id).text)")
        }
        return try await document(record, service.ledger.wish(of: id))
    }

    /// One page of the list, as the query has it.
    func page(_ call: ServiceCall) async throws -> Page<DeploymentDocument> {
        let filter = try DeploymentFilter(call)
        let limit = try call.number("limit", in: 1...500) ?? 50
        var after = try call.request.query["after"].map { text throws(DeployError) in
            guard let name = DeploymentName(text) else {
                throw DeployError(.usage, "after is to be the next of a page, and is \(text)")
            }
            return name.id
        }
        var found: [DeploymentDocument] = []
        while found.count <= limit {
            let records = try await service.ledger.deployments(after: after, limit: 200)
            guard let last = records.last else { return Page(found) }
            after = last.id
            let wishes = try await service.ledger.wishes(of: records.map(\.id))
            for record in records where filter.matches(record, wishes[record.id]) {
                if found.count == limit { return Page(found, next: found.last?.id) }
                found.append(try await document(record, wishes[record.id]))
            }
        }
        return Page(found)
    }

    /// How all stands, for the beginning of a stream: one deployment, or those that have not ended and the latest others.
    func snapshot(of id: DeploymentID?) async throws -> Page<DeploymentDocument> {
        if let id { return Page([try await document(of: id)]) }
        let records = try await service.ledger.deployments(after: nil, limit: 200)
        let wishes = try await service.ledger.wishes(of: records.map(\.id))
        var documents: [DeploymentDocument] = []
        for record in records { documents.append(try await document(record, wishes[record.id])) }
        return Page(documents)
    }

    func document(_ record: DeploymentRecord, _ wish: WishRecord?) async throws -> DeploymentDocument {
        let name = try wish?.cluster ?? service.clusters.served(record)?.name
        let tracker = name.flatMap(service.tracker)
        var sight: Sight?
        if let id = record.applicationID { sight = await tracker?.sight(of: id) }
        return DeploymentDocument(
            record, wish, cluster: name ?? record.cluster, sight: sight,
            job: await service.jobs.sight(of: record.id), reach: await tracker?.reach ?? Reach(),
            failure: record.stage.isLast ? try await explanation(of: record) : nil)
    }

    /// What was found out when it failed.
    private func explanation(of record: DeploymentRecord) async throws -> Explanation? {
        try await service.ledger.events(of: record.id).compactMap(\.explanation).last
    }
}
