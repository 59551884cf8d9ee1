import Diagnostics
import FlinkREST
package import HadoopRecords
import ResourceManager

/// Finds sessions among the applications of a cluster: YARN does not tell what an application of Flink's is for, its
/// JobManager does.
package struct SessionFinder: Sendable {
    let cluster: Cluster

    package init(cluster: Cluster) {
        self.cluster = cluster
    }

    /// The sessions that run, the newest first, whoever started them; those whose JobManager does not answer are left
    /// out. One whose type in YARN is not Flink's is found where Bobbin started it.
    ///
    /// - Throws: ``DeployError`` where the ResourceManager does not answer.
    package func running() async throws -> [FoundSession] {
        try await look(at: try await RunningFlink.applications(of: cluster)).filter { $0.isSession == true }
    }

    /// The session that a word names.
    ///
    /// - Parameter word: an application's id, whatever became of it, or the name of a live one; nil where the user has
    ///   one session only.
    /// - Throws: ``DeployError`` `inputNotFound`, or `usage` where the word fits several sessions or an application that
    ///   is none.
    package func session(_ word: String?) async throws -> FoundSession {
        guard let word else { return try only(await running().filter { $0.application.user == cluster.user }) }
        guard let id = ApplicationID(word) else { return try await session(named: word) }
        guard let application = try await cluster.resourceManager.application(id) else {
            throw DeployError(
                .inputNotFound, "the ResourceManager knows no \(id)",
                hint:
                    "It may be of another cluster, or have ended long ago; bobbin yarn-session list shows those that run"
            )
        }
        return try checked(try await look(at: [application])[0])
    }

    /// An application as a session; nil where it is none, or nobody can tell because its JobManager does not answer.
    package func session(of application: ApplicationReport) async throws -> FoundSession? {
        try await look(at: [application]).first { $0.isSession == true }
    }

    private func session(named name: String) async throws -> FoundSession {
        let known = try await cluster.resourceManager.applications().filter { $0.name == name }
        let live = try await look(at: known.filter { !$0.state.isTerminal }).filter { $0.isSession != false }
        let own = live.filter { $0.application.user == cluster.user }
        let fitting = own.isEmpty ? live : own
        if fitting.count == 1 { return fitting[0] }
        guard fitting.isEmpty else { throw Self.several(fitting, "\(fitting.count) sessions are named \(name)") }
        if let last = known.max(by: { $0.applicationID < $1.applicationID }), last.state.isTerminal {
            throw DeployError(
                .inputNotFound,
                "no session named \(name) runs; the last, \(last.applicationID), is \(last.state.rawValue) with the final "
                    + "status \(last.finalStatus.rawValue)", hint: Self.list)
        }
        let names = Set(try await running().map(\.application.name))
        let near = Misspelling.suggestion(for: name, known: names)
        throw DeployError(
            .inputNotFound, "no session is named \(name)", hint: near.map { "Is it \($0)?" } ?? Self.list)
    }

    private func only(_ sessions: [FoundSession]) throws(DeployError) -> FoundSession {
        guard let first = sessions.first else {
            throw DeployError(
                .inputNotFound, "no session of \(cluster.user) runs", hint: "Start one: bobbin yarn-session start -d")
        }
        guard sessions.count == 1 else { throw Self.several(sessions, "\(sessions.count) sessions run") }
        return first
    }

    private func checked(_ found: FoundSession) throws(DeployError) -> FoundSession {
        guard found.isSession == false else { return found }
        throw DeployError(
            .usage, "\(found.id) (\(found.application.name)) is no session: it runs a program of its own",
            hint: "bobbin status \(found.id), bobbin kill \(found.id)")
    }

    /// What the JobManagers of applications tell of themselves; the newest application first.
    private func look(at applications: [ApplicationReport]) async throws -> [FoundSession] {
        try await Abreast.map(applications.sorted { $0.applicationID > $1.applicationID }) { application in
            let manager = application.state == .running ? JobManager(application, cluster: cluster) : nil
            let answer = try? await manager?.ask { try await $0.configuration() }
            return FoundSession(application: application, configuration: answer?.answer)
        }
    }

    private static let list = "bobbin yarn-session list shows those that run"

    private static func several(_ sessions: [FoundSession], _ message: String) -> DeployError {
        DeployError(
            .usage, "\(message): \(sessions.map { $0.id.description }.joined(separator: ", "))",
            hint: "Write the id of the one that you mean")
    }
}
