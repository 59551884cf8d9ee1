import HadoopRecords
import ResourceManager

/// The applications of a cluster that are Flink's.
enum RunningFlink {
    /// Those that run, in no order. One whose type in YARN is not Flink's counts where Bobbin started it, which its tags
    /// tell.
    ///
    /// - Throws: ``DeployError`` where the ResourceManager does not answer.
    static func applications(of cluster: Cluster) async throws -> [ApplicationReport] {
        try await cluster.resourceManager.applications(ApplicationQuery(states: [.running])).filter { application in
            application.type == ApplicationType.flink
                || application.tags.contains { $0.hasPrefix(Claim.noncePrefix) }
        }
    }
}
