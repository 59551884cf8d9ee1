import DeployEngine
import HadoopRecords
import Ledger
import NodeManager

/// The logs of a deployment as its page shows them.
struct LogView: Sendable {
    /// The end of a file.
    struct Shown: Sendable {
        let container: String
        let file: String
        let text: String
        /// Behind the text, in bytes from the file's beginning.
        let end: Int64
    }

    /// Lines of a file that a page has at first.
    static let lines = 500

    let containers: [LoggedContainer]
    /// nil where there is nothing to show.
    let shown: Shown?
}

extension DashboardReader {
    /// - Parameters:
    ///   - container: its id; nil for the JobManager's.
    ///   - file: nil for the one that says most.
    /// - Returns: nil for a deployment without an application, or one that the ResourceManager has forgotten.
    /// - Throws: ``DeployError`` where the cluster does not answer.
    func logs(of id: DeploymentID, container: String?, file: String?) async throws -> LogView? {
        guard let (cluster, report) = try await ServiceRoutes(service: service).application(of: id) else { return nil }
        let found = try await LogFinder(cluster: cluster).find(report, .all)
        guard let chosen = try found.choose(container), let source = found.source(of: chosen) else {
            return LogView(containers: found.containers, shown: nil)
        }
        let name = file ?? chosen.usualFile ?? chosen.files.max { $0.size < $1.size }?.name ?? ""
        guard let tail = try await LogTail.read(LogView.lines, of: name, of: chosen.container, from: source) else {
            return LogView(containers: found.containers, shown: nil)
        }
        return LogView(
            containers: found.containers,
            shown: LogView.Shown(
                container: chosen.container.text, file: name, text: String(decoding: tail.bytes, as: UTF8.self),
                end: tail.end))
    }
}
