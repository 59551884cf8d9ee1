import CurlHTTP
import Diagnostics
import HadoopRecords
import NodeManager
import ResourceManager
import Synchronization

/// The ends of the JobManager's log files, from its NodeManager while that has them, and from HDFS after it has
/// aggregated them.
package struct ContainerLogs: Sendable {
    /// Where a JobManager says why it ends, the most telling first.
    static let files = ["jobmanager.log", "jobmanager.err", "jobmanager.out", "prelaunch.err"]
    /// How much of each file's end is read, in bytes.
    static let tail: Int64 = 1 << 16
    /// Under this name stands the beginning of a JobManager's log that is longer than its tail, where that tells what it
    /// fails for.
    static let beginning = "jobmanager.log, its beginning"
    /// How long a NodeManager may take to aggregate the logs of an application that has just ended.
    package static let patience = Duration.seconds(10)

    let cluster: Cluster
    let patience: Duration

    /// - Returns: text by file name; nothing where neither has them.
    func tails(of application: ApplicationReport) async -> [String: String] {
        guard
            let attempt = try? await cluster.resourceManager.attempts(of: application.applicationID)
                .max(by: { $0.number < $1.number }),
            let container = attempt.containerID.flatMap({ ContainerID($0) })
        else { return [:] }
        let node = (attempt.nodeHTTPAddress ?? application.amHostHTTPAddress).flatMap { cluster.nodeManager(at: $0) }
        let end = ContinuousClock.now + patience
        var found: [String: String] = [:]
        while true {
            if let node {
                found.merge(await tails(of: container, from: NodeLogs(node: node))) { $1 }
                // What a node that still knows the container does not have then was never written.
                if !found.isEmpty, (try? await node.logs(of: container)) != nil { return found }
            }
            guard application.state.isTerminal else { return found }
            let kept = await aggregated(application, container, on: attempt.nodeID)
            if !kept.isEmpty || application.isLogAggregationDisabled || ContinuousClock.now > end {
                return found.merging(kept) { $1 }
            }
            guard (try? await Task.sleep(for: .milliseconds(250))) != nil else { return found }
        }
    }

    private func tails(of container: ContainerID, from source: any LogSource) async -> [String: String] {
        var found: [String: String] = [:]
        for file in Self.files {
            let bytes = Mutex<[UInt8]>([])
            let isThere = try? await source.read(file, of: container, last: Self.tail) { piece in
                bytes.withLock { $0 += piece.bytes }
            }
            if isThere == true { found[file] = String(decoding: bytes.withLock { $0 }, as: UTF8.self) }
        }
        if let log = found["jobmanager.log"], Rules.isOfMissingClass(log), !JarSet.isIn(log) {
            found[Self.beginning] = await source.beginning("jobmanager.log", of: container, length: Int(Self.tail))
        }
        return found
    }

    private func aggregated(
        _ application: ApplicationReport, _ container: ContainerID, on node: String?
    ) async -> [String: String] {
        let folders = (try? AggregationFolders(of: application, by: cluster.hadoop).candidates) ?? []
        for folder in folders {
            guard let fileSystem = try? cluster.fileSystem(of: folder),
                let logs = try? await AggregatedLogs(in: folder, of: fileSystem, node: node, container: container)
            else { continue }
            return await tails(of: container, from: logs)
        }
        return [:]
    }
}
