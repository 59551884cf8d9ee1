import CurlHTTP
package import Diagnostics
package import FlinkREST
package import HadoopRecords
import ResourceManager

/// Who takes a job: a session, or any JobManager that was named by its address.
package struct JobPlace: Sendable {
    package let client: FlinkRESTClient
    /// The session; nil for a JobManager that was named by its address.
    package let session: ApplicationReport?
    /// The session's; nil for a JobManager that was named by its address.
    package let cluster: Cluster?

    /// A JobManager by its address; no Hadoop is needed to reach it.
    package init(client: FlinkRESTClient) {
        self.client = client
        session = nil
        cluster = nil
    }

    /// - Throws: ``DeployError`` `inputNotFound` for a session that does not run, or has not registered yet.
    package init(session: ApplicationReport, cluster: Cluster) throws(DeployError) {
        let id = session.applicationID
        guard !session.state.isTerminal else {
            throw DeployError(
                .inputNotFound,
                "the session \(id) (\(session.name)) has ended: \(session.state.rawValue), final status "
                    + session.finalStatus.rawValue,
                hint: "bobbin yarn-session list shows those that run; bobbin yarn-session start -d starts one")
        }
        guard session.state == .running, let client = JobManager(session, cluster: cluster)?.client else {
            throw DeployError(
                .inputNotFound,
                "the session \(id) (\(session.name)) is \(session.state.rawValue), and takes no job yet",
                hint: "Wait for it: bobbin wait --for running \(id)")
        }
        self.session = session
        self.cluster = cluster
        self.client = client
    }

    /// A session's application id, else the JobManager's `host:port`.
    package var name: String { session?.applicationID.description ?? client.address.address.description }

    /// What `bobbin cancel` and `bobbin jobs` are called with to mean it.
    package var words: String { session?.applicationID.description ?? "-m \(client.address.address)" }

    /// The same JobManager for requests that end when a program's main does.
    var patientClient: FlinkRESTClient {
        client.limited(by: HTTPLimits(connect: client.limits.connect, total: nil, stalled: nil))
    }

    /// Where it is now: another attempt of a session has another address.
    ///
    /// - Returns: this place where it has not moved, or nobody can tell.
    /// - Throws: ``DeployError`` `applicationFailed` or `applicationKilled` for a session that has ended.
    func now() async throws -> JobPlace {
        guard let session, let cluster else { return self }
        guard let seen = try? await cluster.resourceManager.application(session.applicationID) else { return self }
        guard seen.state.isTerminal else { return (try? JobPlace(session: seen, cluster: cluster)) ?? self }
        let code = ApplicationOutcome(seen)?.code ?? .applicationFailed
        throw DeployError(
            code,
            "the session \(seen.applicationID) has ended (\(seen.state.rawValue), final status "
                + "\(seen.finalStatus.rawValue)), and its jobs with it",
            hint: "bobbin status \(seen.applicationID) tells more")
    }
}
