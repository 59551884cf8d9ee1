package import Diagnostics
package import FoundationEssentials
import SQLiteStore

extension Ledger {
    /// What was asked for; nil for a deployment of a command line.
    package func wish(of id: DeploymentID) throws(DeployError) -> WishRecord? {
        try wishes("WHERE deployment = :id", ["id": id]).first
    }

    /// What was asked for, of each of these deployments that has it.
    package func wishes(of ids: [DeploymentID]) throws(DeployError) -> [DeploymentID: WishRecord] {
        guard let first = ids.min(), let last = ids.max() else { return [:] }
        let found = try wishes(
            "WHERE deployment BETWEEN :first AND :last", ["first": first, "last": last])
        return Dictionary(found.map { ($0.deployment, $0) }) { first, _ in first }
    }

    /// The deployments of this service's clusters that have not ended, the oldest first.
    ///
    /// - Parameter cluster: the ResourceManager's addresses, as ``DeploymentRecord/cluster`` has them.
    package func open(on cluster: String) throws(DeployError) -> [DeploymentRecord] {
        try records(
            "WHERE cluster = :cluster AND stage NOT IN ('ended', 'undone') ORDER BY id", ["cluster": cluster])
    }

    /// The jobs in sessions and at other JobManagers that have not ended, the oldest first.
    ///
    /// - Parameter cluster: as ``DeploymentRecord/cluster`` has it.
    package func openJobs(on cluster: String) throws(DeployError) -> [(DeploymentRecord, WishRecord)] {
        let open = try records(
            """
            WHERE cluster = :cluster AND stage NOT IN ('ended', 'undone')
                AND id IN (SELECT deployment FROM wish WHERE job IS NOT NULL)
            ORDER BY id
            """, ["cluster": cluster])
        let wishes = try wishes(of: open.map(\.id))
        return open.compactMap { record in wishes[record.id].map { (record, $0) } }
    }

    /// What was asked for, of each deployment that has not ended or may be started again.
    package func openWishes() throws(DeployError) -> [WishRecord] {
        try wishes(
            """
            WHERE restarts = 1 OR deployment IN (SELECT id FROM deployment WHERE stage NOT IN ('ended', 'undone'))
            """, [:])
    }

    /// Writes down which job a deployment has become.
    package func name(job: String, of id: DeploymentID) throws(DeployError) {
        try connection.run("UPDATE wish SET job = :job WHERE deployment = :id", ["job": job, "id": id])
    }

    /// Deployments, the newest first.
    ///
    /// - Parameters:
    ///   - after: the last one of the page before; nil for the first page.
    ///   - limit: how many at the most.
    package func deployments(after: DeploymentID?, limit: Int) throws(DeployError) -> [DeploymentRecord] {
        try records(
            "WHERE id < :after ORDER BY id DESC LIMIT :limit",
            ["after": after ?? DeploymentID(rawValue: .max), "limit": limit])
    }

    /// The deployments whose deadline has passed before they got as far as was asked for; each is told once.
    package func passedDeadlines(on cluster: String, at now: Date) throws(DeployError) -> [(DeploymentID, Date)] {
        try connection.transaction { () throws(DeployError) in
            let values: [String: any SQLiteConvertible] = ["cluster": cluster, "now": now.milliseconds]
            let condition =
                "WHERE deadline <= :now AND deployment IN (SELECT id FROM deployment WHERE cluster = :cluster)"
            var passed: [(DeploymentID, Date)] = []
            for wish in try wishes(condition, values) {
                let stage = try record(wish.deployment).stage
                if let deadline = wish.deadline, !stage.isLast, stage < wish.awaited {
                    passed.append((wish.deployment, deadline))
                }
            }
            try connection.run("UPDATE wish SET deadline = NULL " + condition, values)
            return passed
        }
    }

    func insert(_ wish: NewWish, of id: DeploymentID) throws(DeployError) {
        try connection.run(
            """
            INSERT INTO wish (deployment, kind, cluster, request, created_by, deadline, awaited, restarts, restart_of)
            VALUES (:id, :kind, :cluster, :request, :by, :deadline, :awaited, :restarts, :restart_of)
            """,
            [
                "id": id, "kind": wish.kind, "cluster": wish.cluster, "request": wish.request, "by": wish.createdBy,
                "deadline": wish.deadline?.milliseconds, "awaited": wish.awaited,
                "restarts": wish.restarts ? 1 : 0,
                "restart_of": wish.restartOf,
            ])
    }

    private func wishes(
        _ condition: String, _ values: [String: any SQLiteConvertible]
    ) throws(DeployError) -> [WishRecord] {
        var found: [WishRecord] = []
        for row in try connection.run("SELECT * FROM wish " + condition, values) { found.append(try WishRecord(row)) }
        return found
    }
}
