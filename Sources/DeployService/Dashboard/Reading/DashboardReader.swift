import DeployEngine
import FoundationEssentials
import HadoopRecords
import Ledger

/// Reads what pages show.
struct DashboardReader: Sendable {
    /// How many deployments are looked at for one page of a list that is filtered.
    private static let reading = 5000

    let service: Service

    private var deployments: DeploymentReader { DeploymentReader(service: service) }

    func overview() async throws -> Overview {
        let event = try await service.ledger.lastEvent()
        var lines: [ClusterLine] = []
        var rows: [RunningRow] = []
        for tracker in service.trackers {
            let (sights, reach, name) = (await tracker.sights, await tracker.reach, tracker.served.name)
            lines.append(ClusterLine(name, reach, sights))
            let own = try await open(on: tracker.served, sights)
            rows += own.rows
            for sight in sights where !own.applications.contains(sight.report.applicationID) {
                rows.append(RunningRow(sight, cluster: name, reach: reach))
            }
        }
        let recent = try await service.ledger.recent(200).filter(\.stage.isLast)
        let since = Date.now.addingTimeInterval(-86_400)
        return Overview(
            clusters: lines, rows: rows.sorted { $0.since > $1.since },
            ended: try await documents(Array(recent.sorted { $0.updatedAt > $1.updatedAt }.prefix(6))),
            failedToday: recent.count { DeploymentState($0) == .failed && $0.updatedAt > since }, event: event)
    }

    /// Those that have ended, the youngest first.
    ///
    /// - Parameter after: the last one of the page before; nil for the first page.
    /// - Returns: also the last one of this page, where there may be more.
    func history(
        _ filter: ListFilter, after: DeploymentID?, limit: Int
    ) async throws -> (items: [DeploymentDocument], next: DeploymentID?) {
        var found: [DeploymentDocument] = []
        var (last, seen) = (after, 0)
        while seen < Self.reading {
            let records = try await service.ledger.deployments(after: last, limit: 200)
            for record in records {
                last = record.id
                guard record.stage.isLast else { continue }
                let document = try await document(record)
                guard filter.matches(document) else { continue }
                found.append(document)
                if found.count == limit { return (found, record.id) }
            }
            seen += records.count
            if records.count < 200 { return (found, nil) }
        }
        return (found, last)
    }

    /// The application ids of this service's sessions that run, the youngest first.
    func sessions() async throws -> [String] {
        let records = try await service.ledger.recent(200).filter { !$0.stage.isLast }
        let wishes = try await service.ledger.wishes(of: records.map(\.id))
        return records.filter { wishes[$0.id]?.kind == Wish.Kind.session.rawValue }
            .compactMap { $0.applicationID?.description }
    }

    private func open(
        on served: ServedCluster, _ sights: [Sight]
    ) async throws -> (rows: [RunningRow], applications: Set<ApplicationID>) {
        let records = try await service.ledger.open(on: served.cluster(for: service.user).name)
        let seen = Dictionary(sights.map { ($0.report.applicationID, $0) }) { $1 }
        var rows: [RunningRow] = []
        for record in records {
            rows.append(RunningRow(try await document(record), record.applicationID.flatMap { seen[$0] }))
        }
        return (rows, Set(records.compactMap(\.applicationID)))
    }

    private func document(_ record: DeploymentRecord) async throws -> DeploymentDocument {
        try await deployments.document(record, service.ledger.wish(of: record.id))
    }

    private func documents(_ records: [DeploymentRecord]) async throws -> [DeploymentDocument] {
        var found: [DeploymentDocument] = []
        for record in records { found.append(try await document(record)) }
        return found
    }
}
