import CurlHTTP
import Diagnostics
import HadoopConfiguration
package import HadoopRecords
import NodeManager
import ResourceManager
import WebHDFS

/// Finds the logs of an application: at the nodes while they have them, then in HDFS, then at the log server.
package struct LogFinder: Sendable {
    let cluster: Cluster

    package init(cluster: Cluster) {
        self.cluster = cluster
    }

    /// - Returns: what there is now; no containers where there is nothing.
    /// - Throws: ``DeployError`` `notAllowed`, or what keeps the aggregated logs from being read.
    package func find(_ application: ApplicationReport) async throws -> FoundLogs {
        let live = try await atNodes(application)
        guard application.state.isTerminal else { return FoundLogs(live) }
        let kept = try await aggregated(application)
        let ids = Set(kept.map(\.container.container))
        return FoundLogs(kept + live.filter { !ids.contains($0.container.container) })
    }

    /// The same from the log server alone.
    ///
    /// - Throws: ``DeployError`` `configurationWrong` where the configuration names none.
    package func findInHistory(_ application: ApplicationReport) async throws -> FoundLogs {
        guard let server = try logServer() else {
            throw DeployError(
                .configurationWrong, "the configuration names no log server",
                hint: "\(HadoopKey.logServerURL) is to be its address: http://HOST:19888/jobhistory/logs")
        }
        return FoundLogs(try await at(server, application))
    }

    /// A container that runs no more in an application that does: the node that ran it is found by asking all of them.
    ///
    /// - Returns: nil where no node has its logs.
    package func search(for id: ContainerID) async throws -> FoundLogs? {
        let nodes = try await cluster.resourceManager.nodes().filter { $0.state == "RUNNING" }
        let found = try await Abreast.map(nodes.compactMap(\.httpAddress)) { address in
            await logs(of: id, at: address, as: nil)
        }.compactMap(\.self)
        return found.isEmpty ? nil : FoundLogs(found)
    }

    /// Where the logs of an application lie that has ended: the first folder of those that Hadoop's versions use that is
    /// there, else the newest version's; nil where the configuration names none.
    package func folder(of application: ApplicationReport) async throws -> HDFSPath? {
        let candidates = try AggregationFolders(of: application, by: cluster.hadoop).candidates
        for folder in candidates where try await cluster.fileSystem(of: folder).status(folder) != nil { return folder }
        return candidates.first
    }

    private typealias Found = (container: LoggedContainer, source: any LogSource)

    /// The containers that run, and the JobManagers of earlier attempts.
    private func atNodes(_ application: ApplicationReport) async throws -> [Found] {
        let id = application.applicationID
        let attempts = (try? await cluster.resourceManager.attempts(of: id)) ?? []
        var wanted: [ContainerID: (address: String, role: LoggedContainer.Role?)] = [:]
        for attempt in attempts {
            if let name = attempt.attemptID, !application.state.isTerminal {
                for container in (try? await cluster.resourceManager.containers(of: id, attempt: name)) ?? [] {
                    container.nodeHTTPAddress.map { wanted[container.containerID] = ($0, nil) }
                }
            }
            if let container = attempt.containerID.flatMap({ ContainerID($0) }), let node = attempt.nodeHTTPAddress {
                wanted[container] = (node, .jobManager)
            }
        }
        return try await Abreast.map(wanted.sorted { $0.key < $1.key }) { id, place in
            await logs(of: id, at: place.address, as: place.role)
        }.compactMap(\.self)
    }

    /// - Returns: nil where the node does not have them, or does not answer.
    private func logs(of id: ContainerID, at address: String, as role: LoggedContainer.Role?) async -> Found? {
        guard let node = cluster.nodeManager(at: address) else { return nil }
        guard let files = try? await node.logs(of: id) else { return nil }
        let container = LoggedContainer(container: id, role: role, node: address, place: .node, files: files)
        return (container, NodeLogs(node: node))
    }

    private func aggregated(_ application: ApplicationReport) async throws -> [Found] {
        var failure: DeployError?
        for folder in try AggregationFolders(of: application, by: cluster.hadoop).candidates {
            do {
                let logs = try await AggregatedLogs(in: folder, of: try cluster.fileSystem(of: folder))
                guard !logs.found.isEmpty else { continue }
                var found: [Found] = []
                for (id, node) in logs.found {
                    let files = try await logs.files(of: id) ?? []
                    found.append((LoggedContainer(container: id, node: node, place: .hdfs, files: files), logs))
                }
                return found
            } catch let error as DeployError where error.code == .inputNotFound {
                continue
            } catch let error as DeployError where error.code != .clusterUnreachable {
                failure = error
            }
        }
        if let server = try logServer(), let found = try? await at(server, application), !found.isEmpty { return found }
        if let failure { throw failure }
        return []
    }

    private func at(_ server: LogServerClient, _ application: ApplicationReport) async throws -> [Found] {
        let containers = try await server.containers(of: application.applicationID) ?? []
        let logs = LogServerLogs(server: server, containers: containers)
        return containers.map {
            (LoggedContainer(container: $0.containerID, node: $0.node, place: .logServer, files: $0.files), logs)
        }
    }

    private func logServer() throws(DeployError) -> LogServerClient? {
        guard let base = try LogServerAddress.base(cluster.hadoop) else { return nil }
        return LogServerClient(http: cluster.http, base: base, user: cluster.webUser)
    }
}
