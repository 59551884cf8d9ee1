import CurlHTTP
package import HadoopREST
package import HadoopRecords

extension ResourceManagerClient {
    /// Who the active ResourceManager is. Maps to `GET /info`.
    package func clusterInfo() async throws -> ClusterInfo {
        try await get(ClusterInfoWire.self, "info", to: "tell of itself").record
    }

    /// Every peer, the active one and those that stand by. Maps to `GET /info` at each.
    package func peers() async -> [ServicePeer] {
        let probe = Probe(http: http, user: user)
        let answers = await withTaskGroup { group in
            for peer in selector.peers { group.addTask { await probe.ask([peer]).answers } }
            return await group.reduce(into: []) { $0 += $1 }
        }
        return selector.peers.compactMap { peer in
            answers.first { $0.peer == peer }.map { answer in
                ServicePeer(
                    address: peer, state: answer.info?.haState, version: answer.info?.resourceManagerVersion,
                    time: answer.time, error: answer.error)
            }
        }
    }

    /// Whom the ResourceManager takes the caller for: `dr.who` where nobody told it. Maps to `GET /userinfo`, which Hadoop
    /// 3.3 and later have.
    ///
    /// - Returns: nil where it does not tell.
    package func requestedUser() async throws -> String? {
        let answer = try await perform(Call(.get, "userinfo"))
        guard answer.isSuccess, answer.isJSON else { return nil }
        return try answer.decode(UserInfoWire.self, from: Self.service).requestedUser
    }

    /// A value of the ResourceManager's own configuration. Maps to `GET /conf`, which those who administer the cluster may
    /// ask alone, where that is decided.
    ///
    /// - Returns: nil where it does not tell.
    package func configured(_ key: String) async throws -> String? {
        guard let peer = selector.inOrder.first else { return nil }
        let url = HTTPURL(at: peer, path: "/conf", query: [("name", key), ("format", "json")], user: user)
        let answer = RESTAnswer(
            try await http.send(HTTPRequest(.get, url, headers: [("Accept", "application/json")], limits: limits)),
            to: url)
        guard answer.isSuccess, answer.isJSON else { return nil }
        return try answer.decode(ConfigurationValueWire.self, from: Self.service).property?.value
    }

    /// All NodeManagers, those that are lost as well. Maps to `GET /nodes`.
    package func nodes() async throws -> [NodeReport] {
        try await get(NodesWire.self, "nodes", to: "list its nodes").records
    }

    /// All queues but the CapacityScheduler's root, parents before children; none of a scheduler that has no tree of
    /// queues or does not tell. Maps to `GET /scheduler`.
    package func queues() async throws -> [QueueInfo] {
        try await get(SchedulerWire.self, "scheduler", to: "list its queues").records
    }

    /// Whether a user may submit to a queue. Maps to `GET /queues/{queue}/access`, which Hadoop 3.0 to 3.4 has: 2.x
    /// lacks it, and 3.5.0 fails at writing its answer.
    ///
    /// Without `yarn.acl.enable` everybody may, to queues that do not exist as well.
    ///
    /// - Returns: nil where the ResourceManager does not tell: it tells only those who administer the queue.
    package func submitAccess(user: String, queue: String) async throws -> QueueAccess? {
        guard let access = try await access(of: user, to: queue, acl: "SUBMIT_APPLICATIONS") else { return nil }
        // Administrators of a queue, by default everybody, may submit to it as well, which the first answer ignores.
        if !access.allowed, let other = try await self.access(of: user, to: queue, acl: "ADMINISTER_QUEUE"),
            other.allowed
        {
            return other
        }
        return access
    }

    private func access(of user: String, to queue: String, acl: String) async throws -> QueueAccess? {
        let answer = try await perform(
            Call(.get, "queues/\(queue)/access", query: [("user", user), ("queue-acl-type", acl)]))
        guard answer.isSuccess, answer.isJSON else { return nil }
        let wire = try answer.decode(QueueAccessWire.self, from: Self.service)
        return QueueAccess(allowed: wire.allowed.isSet, user: wire.user ?? user, diagnostics: wire.diagnostics ?? "")
    }
}
