import CurlHTTP
import DeployEngine
import Diagnostics
import FlinkREST
import HadoopRecords
import ResourceManager

/// Finds the JobManager that a wish for a job names.
struct JobPlaceFinder: Sendable {
    let served: ServedCluster
    let user: String

    /// - Throws: ``DeployError`` `usage` for a text that names none, `inputNotFound` for a session that does not run.
    func place(of wish: Wish) async throws -> JobPlace {
        let cluster = try served.cluster(for: user)
        if let address = wish.jobManager {
            return JobPlace(
                client: FlinkRESTClient(
                    http: cluster.jobManagerHTTP, address: try JobManagerSource.serviceAddress(address),
                    limits: cluster.limits))
        }
        let text = wish.session ?? ""
        guard let id = ApplicationID(text) else {
            throw DeployError(
                .usage, "session is to be an application's id, and is \(text)",
                hint: "As in application_1795246195732_0012")
        }
        guard let session = try await cluster.resourceManager.application(id) else {
            throw DeployError(.inputNotFound, "the ResourceManager knows no \(id)")
        }
        return try JobPlace(session: session, cluster: cluster)
    }
}
