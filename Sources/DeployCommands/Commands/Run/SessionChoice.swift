import DeployEngine
import Diagnostics
import FlinkConfiguration
import HadoopRecords
import ResourceManager

/// The sessions that a command without a session's name could mean.
struct SessionChoice: Sendable {
    let context: CommandContext
    let configuration: FlinkConfiguration?

    /// - Parameter file: what named the session.
    /// - Throws: ``DeployError`` `inputNotFound` for a session that does not run; it names those that do.
    func check(_ id: ApplicationID, named file: String) async throws {
        let cluster = try ClusterAccess(context: context).cluster(of: configuration)
        let seen = try await cluster.resourceManager.application(id)
        if seen?.state == .running { return }
        let state = seen.map { "is \($0.state.rawValue)" } ?? "is not known to the ResourceManager"
        let live = try await live()
        throw DeployError(
            .inputNotFound, "\(file) names the session \(id), which \(state)",
            hint: (live.map { "Those that run: \($0). Name one with --session, or" } ?? "No other runs. Start one, or")
                + " remove the file to go to rest.address of Flink's configuration")
    }

    /// The sessions of this user that run, in one text; nil where there are none.
    func live() async throws -> String? {
        let cluster = try ClusterAccess(context: context).cluster(of: configuration)
        let sessions = try await SessionFinder(cluster: cluster).running().filter {
            $0.application.user == cluster.user
        }
        guard !sessions.isEmpty else { return nil }
        return sessions.map { "\($0.id) (\($0.application.name))" }.joined(separator: ", ")
    }
}
