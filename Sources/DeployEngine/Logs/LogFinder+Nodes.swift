import Diagnostics
package import HadoopRecords
import NodeManager
import ResourceManager

/// Which logs the nodes have.
extension LogFinder {
    /// A container that runs no more in an application that does, or one of an application whose logs nobody keeps: the
    /// node that ran it is found by asking all of them.
    ///
    /// - Returns: no containers where no node has its logs.
    package func search(for id: ContainerID) async throws -> FoundLogs {
        let nodes = try await cluster.resourceManager.nodes().filter { $0.state == "RUNNING" }
        return try await logs(of: nodes.compactMap(\.httpAddress).map { (id, $0, nil) }).logs
    }

    /// The containers that run, and the JobManagers of earlier attempts.
    func atNodes(_ application: ApplicationReport, _ attempts: [ApplicationAttemptReport]) async throws -> Look {
        let id = application.applicationID
        var wanted: [ContainerID: (address: String, role: LoggedContainer.Role?)] = [:]
        for attempt in attempts {
            if let name = attempt.attemptID, !application.state.isTerminal {
                for container in (try? await cluster.resourceManager.containers(of: id, attempt: name)) ?? [] {
                    container.nodeHTTPAddress.map { wanted[container.containerID] = ($0, nil) }
                }
            }
            if let container = attempt.container, let node = attempt.nodeHTTPAddress {
                wanted[container] = (node, .jobManager)
            }
        }
        return try await logs(of: wanted.sorted { $0.key < $1.key }.map { ($0, $1.address, $1.role) })
    }

    /// The JobManager of the latest attempt whose node has logs of it.
    func latestAtNode(_ attempts: [ApplicationAttemptReport]) async throws -> Look {
        var look = Look()
        for attempt in attempts.reversed() {
            guard let container = attempt.container, let node = attempt.nodeHTTPAddress else { continue }
            let one = try await logs(of: [(container, node, .jobManager)])
            look.found += one.found
            look.failures += one.failures
            if !look.found.isEmpty { break }
        }
        return look
    }

    private typealias Wanted = (id: ContainerID, address: String, role: LoggedContainer.Role?)

    private func logs(of wanted: [Wanted]) async throws -> Look {
        var look = Look()
        for result in try await Abreast.map(wanted, { try await logs(of: $0) }) {
            switch result {
            case .success(let found): look.found += found.map { [$0] } ?? []
            case .failure(let error): look.failures.append(error)
            }
        }
        return look
    }

    /// - Returns: nil where the node does not have them.
    private func logs(of wanted: Wanted) async throws -> Result<Found?, DeployError> {
        guard let node = cluster.nodeManager(at: wanted.address) else { return .success(nil) }
        do {
            guard let files = try await node.logs(of: wanted.id) else { return .success(nil) }
            let container = LoggedContainer(
                container: wanted.id, role: wanted.role, node: wanted.address, place: .node, files: files)
            return .success((container, NodeLogs(node: node)))
        } catch let error as DeployError {
            return .failure(error)
        }
    }
}
