import DeployEngine
import Diagnostics
import FlinkConfiguration
import FlinkDeployment
import FoundationEssentials
import LocalFiles

/// Has the doctor look one cluster over, when somebody wants to know and it was not done lately.
actor ClusterExaminer {
    /// How old findings may be before they are looked for anew.
    private static let freshness = 300.0
    /// How long whoever asks first waits.
    private static let patience = Duration.seconds(20)

    nonisolated let served: ServedCluster
    private let clusters: ServedClusters
    private let user: String
    /// Relative paths of a configuration are below it.
    private let folder: LocalPath
    private var known: ClusterFindings?
    private var work: Task<Void, Never>?

    init(_ served: ServedCluster, among clusters: ServedClusters, user: String, folder: LocalPath) {
        self.served = served
        self.clusters = clusters
        self.user = user
        self.folder = folder
    }

    /// What was found last. Whoever asks for old findings gets them, and has new ones looked for behind the answer.
    func findings() async -> ClusterFindings {
        let age = known?.at.map { Date.now.timeIntervalSince($0) } ?? .infinity
        if age > Self.freshness, work == nil { work = Task { await look() } }
        if known == nil, let work { await Patience.wait(for: [work], atMost: Self.patience) }
        return known ?? ClusterFindings(cluster: served.name, at: nil, examinations: [])
    }

    /// Ends what is under way.
    func stop() {
        work?.cancel()
    }

    private func look() async {
        defer { work = nil }
        guard let cluster = try? served.cluster(for: user) else { return }
        let flink = clusters.flinks.count == 1 ? try? clusters.distribution(nil) : nil
        let examinations = await Doctor(
            cluster: cluster, flink: flink, plan: await plan(flink), propertiesFile: nil,
            environment: clusters.environment
        ).examine(queue: nil)
        guard !Task.isCancelled else { return }
        known = ClusterFindings(cluster: served.name, at: .now, examinations: examinations)
    }

    /// A session as the only Flink is configured; nil where none can be planned.
    private func plan(_ flink: FlinkDistribution?) async -> DeploymentPlan? {
        guard let flink else { return nil }
        let (served, user) = (served, user)
        return try? await Preparation(distribution: flink, cacheFolder: nil) {
            configuration throws(DeployError) in try served.cluster(for: user, configuration)
        }.prepare(DeploymentRequest(target: .session, workingFolder: folder), told: { _ in }).plan
    }
}
