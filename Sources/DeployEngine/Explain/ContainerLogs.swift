import CurlHTTP
import Diagnostics
import HadoopConfiguration
import HadoopRecords
import ResourceManager
import WebHDFS

/// The ends of the JobManager's log files, from its NodeManager while that has them, and from HDFS after it has
/// aggregated them.
struct ContainerLogs: Sendable {
    /// Where a JobManager says why it ends, the most telling first.
    static let files = ["jobmanager.log", "jobmanager.err", "jobmanager.out", "prelaunch.err"]
    /// How much of each file's end is read, in bytes.
    static let tail = 1 << 16
    /// How long a NodeManager may take to aggregate the logs of an application that has just ended.
    static let patience = Duration.seconds(10)

    let cluster: Cluster

    /// - Returns: text by file name; nothing where neither has them.
    func tails(of application: ApplicationReport) async -> [String: String] {
        guard
            let attempt = try? await cluster.resourceManager.attempts(of: application.applicationID)
                .max(by: { $0.number < $1.number }),
            let container = attempt.containerID
        else { return [:] }
        let clock = ContinuousClock()
        let end = clock.now + Self.patience
        var found: [String: String] = [:]
        while true {
            let live = await fromNode(attempt.nodeHTTPAddress ?? application.amHostHTTPAddress, container)
            if live.isWhole { return live.logs }
            found.merge(live.logs) { $1 }
            let aggregated = await fromHDFS(application, container)
            if !aggregated.isEmpty || clock.now > end { return found.merging(aggregated) { $1 } }
            guard (try? await Task.sleep(for: .milliseconds(250))) != nil else { return found }
        }
    }

    /// - Returns: what is there, and whether the NodeManager still knew the container after the last file was asked for:
    ///   what it does not have then was never written.
    private func fromNode(_ address: String?, _ container: String) async -> (logs: [String: String], isWhole: Bool) {
        guard let node = address.flatMap({ HostAndPort($0, defaultPort: 8042) }) else { return ([:], false) }
        var found: [String: String] = [:]
        for file in Self.files { found[file] = await log(file, of: container, on: node, tail: Self.tail) }
        guard let known = found.keys.first else { return ([:], false) }
        if found.count == Self.files.count { return (found, true) }
        return (found, await log(known, of: container, on: node, tail: 1) != nil)
    }

    private func log(_ file: String, of container: String, on node: HostAndPort, tail: Int) async -> String? {
        let url = HTTPURL(
            host: node.host, port: node.port, path: "/ws/v1/node/containers/\(container)/logs/\(file)",
            query: [("size", "-\(tail)")])
        let request = HTTPRequest(
            .get, url, headers: [("Accept", "text/plain")],
            limits: HTTPLimits(connect: .seconds(2), total: .seconds(5)))
        guard let answer = try? await cluster.http.send(request), answer.status == 200 else { return nil }
        return Self.unwrap(String(decoding: answer.body, as: UTF8.self), file)
    }

    /// The log's bytes without the envelope that NodeManagers put around them.
    static func unwrap(_ text: String, _ file: String) -> String? {
        guard let start = text.firstRange(of: "\nLogContents:\n") else { return nil }
        let rest = text[start.upperBound...]
        let end = rest.ranges(of: "\nEnd of LogType:\(file)").last?.lowerBound ?? rest.endIndex
        return String(rest[..<end])
    }

    private func fromHDFS(_ application: ApplicationReport, _ container: String) async -> [String: String] {
        guard let folder = try? folder(of: application), let fileSystem = try? cluster.fileSystem(of: folder),
            let files = try? await fileSystem.list(folder)
        else { return [:] }
        for file in files where !file.isFolder && !file.path.name.hasSuffix(".tmp") {
            guard let bytes = try? await fileSystem.read(file.path, limit: 64 << 20), let logs = TFile(bytes) else {
                continue
            }
            let found = logs.logs(of: container).filter { Self.files.contains($0.key) }
            if !found.isEmpty { return found.mapValues { String(decoding: $0.suffix(Self.tail), as: UTF8.self) } }
        }
        return [:]
    }

    /// Where Hadoop 3.3 and later aggregate an application's logs.
    private func folder(of application: ApplicationReport) throws -> HDFSPath? {
        let hadoop = cluster.hadoop
        let root = try hadoop.trimmed(HadoopKey.remoteLogFolder) ?? "/tmp/logs"
        let suffix = try hadoop.trimmed(HadoopKey.remoteLogFolderSuffix) ?? "logs"
        let bucket = String(application.applicationID.number % 10000)
        return HDFSPath(root).map {
            $0 / application.user / "bucket-\(suffix)-tfile"
                / (String(repeating: "0", count: 4 - bucket.count) + bucket)
                / application.applicationID.description
        }
    }
}
