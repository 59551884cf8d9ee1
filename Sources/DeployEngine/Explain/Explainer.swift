import Diagnostics
package import FlinkREST
import FoundationEssentials
import HadoopREST
package import HadoopRecords
import NodeManager
import ResourceManager
import WebHDFS

/// Looks at everything that tells why an application is in the state that it is in.
///
/// What does not answer is left out: an explanation is made from what is there.
package struct Explainer: Sendable {
    /// A JobManager mostly registers within this time, in seconds, where nothing keeps it.
    private static let registration: Int64 = 15
    /// How long tasks may take to be deployed to slots that are there.
    private static let settling = Duration.seconds(2)

    let cluster: Cluster
    /// The one job that counts; nil for all.
    let job: JobID?

    /// - Parameter job: of a session, which has others that are beside the point; nil for all jobs of an application.
    package init(cluster: Cluster, job: JobID? = nil) {
        self.cluster = cluster
        self.job = job
    }

    /// - Parameter patience: how long the logs of an application that has just ended may take to be aggregated.
    /// - Returns: nil where nothing is to be explained: a job executes, or the application ended well.
    package func explanation(
        of application: ApplicationReport, patience: Duration = ContainerLogs.patience
    ) async -> Explanation? {
        Rules.explain(await situation(of: application, patience: patience))
    }

    func situation(of application: ApplicationReport, patience: Duration) async -> Situation {
        var situation = Situation(application)
        if application.state == .running { await askJobManager(&situation) }
        if situation.isSuspiciouslyBrief {
            situation.logs = await ContainerLogs(cluster: cluster, patience: patience).tails(of: application)
        }
        guard let phase = situation.phase else { return situation }
        let resourceManager = cluster.resourceManager
        let id = application.applicationID
        situation.attempts = ((try? await resourceManager.attempts(of: id)) ?? []).sorted { $0.number < $1.number }
        if phase == .ended {
            if application.state != .killed, situation.logs.isEmpty {
                situation.logs = await ContainerLogs(cluster: cluster, patience: patience).tails(of: application)
            }
            await askForVerdict(&situation)
            return situation
        }
        async let nodes = try? resourceManager.nodes()
        async let queues = try? resourceManager.queues()
        async let requests = try? resourceManager.requests(of: id)
        situation.nodes = await nodes
        situation.queue = await queues?.first { $0.path == application.queue || $0.name == application.queue }
        situation.requests = await requests ?? []
        if phase == .waiting {
            // The attempt's beginning is by the ResourceManager's clock.
            let time = await resourceManager.peers().lazy.filter(\.isActive).compactMap(\.time).first
            situation.now = (time ?? Int64(Date().timeIntervalSince1970)) * 1000
            await askNode(&situation)
        }
        if phase == .running, let attempt = situation.attempt?.attemptID {
            situation.containers = (try? await resourceManager.containers(of: id, attempt: attempt)) ?? []
        }
        if situation.container?.isLocalizing != true, situation.attempt?.containerID != nil {
            situation.logs = await ContainerLogs(cluster: cluster, patience: .zero).tails(of: application)
        }
        await askForVerdict(&situation)
        return situation
    }

    /// A TaskManager that says goodbye keeps its JobManager from what YARN tells of its end: its node has that in its log.
    private func askForVerdict(_ situation: inout Situation) async {
        guard case .shutDown? = situation.lostTaskManager?.end.way, let goodbye = situation.goodbye else { return }
        if situation.nodes == nil { situation.nodes = try? await cluster.resourceManager.nodes() }
        guard let address = situation.nodes?.first(where: { $0.id == goodbye.node })?.httpAddress,
            let line = try? await cluster.nodeManager(at: address)?
                .ownLogLine(holding: MemoryVerdict.mark(of: goodbye.container))
        else { return }
        situation.nodeLines.append(.init("NodeManager's log", line))
    }

    private func askJobManager(_ situation: inout Situation) async {
        guard let manager = JobManager(situation.application, cluster: cluster),
            let (jobs, client) = try? await manager.ask({ try await $0.jobs() })
        else { return }
        situation.jobs = jobs.filter { self.job == nil || $0.id == self.job }
        let configuration = (try? await client.configuration()) ?? [:]
        situation.isSession = configuration["execution.target"] == "yarn-session"
        situation.taskManagers = (try? await client.taskManagers()) ?? []
        situation.inherited = await InheritedJob.find(
            in: situation.application, jobs: jobs, configuration: configuration, cluster: cluster)
        guard let job = situation.job else { return }
        situation.failures = (try? await client.failures(of: job.id)) ?? []
        // A job that has just been given its slots has tasks that are SCHEDULED, too.
        if situation.lacksSlots, (try? await Task.sleep(for: Self.settling)) != nil {
            let later = (try? await client.jobs()) ?? jobs
            situation.jobs = later.filter { $0.id == job.id }
            situation.taskManagers = (try? await client.taskManagers()) ?? situation.taskManagers
        }
    }

    private func askNode(_ situation: inout Situation) async {
        guard let attempt = situation.attempt, let id = attempt.containerID.flatMap({ ContainerID($0) }),
            let node = attempt.nodeHTTPAddress.flatMap({ cluster.nodeManager(at: $0) })
        else { return }
        situation.container = try? await node.container(id)
        if let age = situation.attemptAge, age >= Self.registration, situation.container?.isLocalizing == false {
            situation.wait = await ClusterIDHolder(cluster: cluster).find(for: situation.application)
        }
        guard situation.container?.isLocalizing == true,
            let folder = try? await Undo(cluster: cluster).usualStagingFolder(of: situation.application),
            let files = try? await cluster.fileSystem(of: folder).files(below: folder)
        else { return }
        situation.staged = files.sorted { $0.length > $1.length }
    }
}
