import CurlHTTP
import Diagnostics
package import HadoopREST
package import HadoopRecords

extension WebHDFSClient {
    /// Every NameNode, the active one and those that stand by, as their beans tell; an HttpFS gateway has none, and no
    /// state.
    package func peers() async -> [ServicePeer] {
        let answers = await withTaskGroup { group in
            for peer in selector.peers { group.addTask { await self.peer(peer) } }
            return await group.reduce(into: []) { $0.append($1) }
        }
        return selector.peers.compactMap { peer in answers.first { $0.address == peer } }
    }

    private func peer(_ address: ServiceAddress) async -> ServicePeer {
        do {
            async let status = bean(NameNodeInfoWire.self, "NameNodeStatus", of: address)
            async let info = bean(NameNodeInfoWire.self, "NameNodeInfo", of: address)
            let (state, version) = (try await status, try await info)
            return ServicePeer(
                address: address, state: state.value?.state?.uppercased(),
                version: version.value?.version.map { String($0.prefix { $0 != "," }) }, time: state.time)
        } catch let error as DeployError {
            return ServicePeer(address: address, error: error)
        } catch {
            return ServicePeer(
                address: address, error: DeployError(.clusterUnreachable, "\(address) was not asked", cause: error))
        }
    }

    /// How much of its quotas a folder has used. Maps to `GET ?op=GETQUOTAUSAGE`, which Hadoop 3 has.
    ///
    /// - Returns: nil where the NameNode does not know the operation.
    package func quotaUsage(_ path: HDFSPath) async throws -> QuotaUsage? {
        let answer = try await perform(Operation(.get, "GETQUOTAUSAGE", path))
        if answer.exception?.exception == "IllegalArgumentException" { return nil }
        guard answer.isSuccess else { throw answer.failure(from: Self.service, to: "tell the quotas of \(path.path)") }
        return try answer.decode(QuotaUsageWire.self, from: Self.service).record
    }

    /// Bytes that HDFS has left, replicas counted each, and how many DataNodes are alive.
    ///
    /// - Returns: nil where nobody tells, as an HttpFS gateway.
    package func space() async throws -> (remaining: Int64, liveDataNodes: Int)? {
        try await capacity().map { ($0.remaining.int64, $0.liveDataNodes.int) }
    }

    func capacity() async throws -> CapacityWire? {
        guard let peer = selector.inOrder.first else { return nil }
        return try await bean(CapacityWire.self, "FSNamesystemState", of: peer).value
    }

    /// - Returns: the bean, nil where there is none of that name, and when it was told.
    private func bean<Bean: Decodable>(
        _ type: Bean.Type, _ name: String, of peer: ServiceAddress
    ) async throws -> (value: Bean?, time: Int64?) {
        let url = HTTPURL(
            at: peer, path: "/jmx", query: [("qry", "Hadoop:service=NameNode,name=\(name)")], user: user)
        let answer = RESTAnswer(try await http.send(HTTPRequest(.get, url, limits: limits)), to: url)
        return (try answer.decode(BeansWire<Bean>.self, from: Self.service).beans.first, answer.time)
    }
}
