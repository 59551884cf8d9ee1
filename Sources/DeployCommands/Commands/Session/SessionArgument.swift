import CommandLine
import DeployEngine
import Diagnostics

/// The session that a command's word names.
struct SessionArgument {
    static let force = OptionSpecification(
        "--force", help: "Stop it although jobs run in it; they are cancelled.")
    static let specification = PositionalSpecification(
        "SESSION",
        help: "The session: its id or its name. It may be left out where you have one session only.",
        form: .output(of: ["yarn-session", "list", "-o", "id"]), isOptional: true)

    let context: CommandContext
    let cluster: Cluster

    /// The cluster of the command, where what dead processes left has been looked after.
    init(_ context: CommandContext) async throws {
        self.context = context
        let access = ClusterAccess(context: context)
        cluster = try access.cluster()
        try await access.recover(cluster)
    }

    /// - Throws: ``DeployError`` as ``SessionFinder/session(_:)``.
    func session() async throws -> FoundSession {
        try await SessionFinder(cluster: cluster).session(
            context.parsed.positionals.first ?? context.parsed.value(SessionOptions.applicationID))
    }
}
