import CommandLine
import CurlHTTP
import DeployEngine
import Diagnostics
import FlinkREST

/// From a target to the JobManager that takes the job.
struct RunPlace: Sendable {
    let context: CommandContext

    /// - Throws: ``DeployError`` `inputNotFound` or `usage` for a session that is not there, has ended, or is none.
    func place(of target: RunTarget) async throws -> JobPlace {
        let access = ClusterAccess(context: context)
        switch target.kind {
        case .session(let word):
            let cluster = try access.cluster(of: target.configuration)
            try await access.recover(cluster)
            let found = try await SessionFinder(cluster: cluster).session(word)
            if let wait = await ClusterIDHolder(cluster: cluster).find(for: found.application) {
                throw DeployError(.inputNotFound, "the session takes no job: \(wait.sentence)", hint: wait.hint)
            }
            if let fixed = found.fixedClusterID {
                context.console.note(
                    "the session \(found.id) has the fixed high-availability.cluster-id \"\(fixed)\": once it was killed, the next "
                        + "cluster of that id goes on with its jobs")
            }
            return try JobPlace(session: found.application, cluster: cluster)
        case .jobManager(let address):
            let http = access.jobManagerHTTP
            return JobPlace(client: FlinkRESTClient(http: http, address: address, limits: access.limits))
        case .application, .perJob: throw DeployError(.defect, "\(target.origin) leads to no JobManager")
        }
    }
}
