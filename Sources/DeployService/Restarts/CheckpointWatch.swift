import DeployEngine
import Diagnostics
import FlinkConfiguration
import FlinkDeployment
import FlinkREST
import FoundationEssentials
import HadoopRecords
import Ledger
import ResourceManager

/// Remembers the last completed checkpoint of what is to be started again after a failure, while its JobManager can tell.
struct CheckpointWatch: Sendable {
    private static let pause = Duration.seconds(5)

    let ledger: Ledger
    let clusters: ServedClusters

    /// Looks until the task is cancelled.
    func run() async {
        while (try? await Task.sleep(for: Self.pause)) != nil {
            for served in clusters.clusters {
                guard let name = try? served.ledgerName,
                    let running = try? await ledger.restartable(on: name, ended: false)
                else { continue }
                for (record, known) in running where record.stage >= .running {
                    // A JobManager that does not answer is asked again; what was heard of it before stands.
                    try? await look(record, known, served)
                }
            }
        }
    }

    private func look(_ record: DeploymentRecord, _ known: WishRecord, _ served: ServedCluster) async throws {
        let seen: (job: JobID, statistics: CheckpointStatistics)?
        if let id = known.job.flatMap({ JobID($0) }) {
            seen = (id, try await statistics(of: id, record, known, served))
        } else {
            seen = try await application(record, served)
        }
        guard let seen else { return }
        let last = seen.statistics.history.first { $0.status == .completed && !$0.isSavepoint && $0.path != nil }
        // Checkpoints in a JobManager's memory have words in the place of a path.
        let path = last?.path.flatMap { $0.contains("/") ? $0 : nil }
        let folder = path.flatMap { HDFSPath($0)?.parent.description } ?? folder(of: seen.job, record)
        guard path != known.checkpoint || folder != known.checkpointFolder else { return }
        try await ledger.remember(checkpoint: path, folder: folder, of: record.id)
    }

    /// The first checkpoint may be completed, and the job have failed, between two looks.
    private func folder(of job: JobID, _ record: DeploymentRecord) -> String? {
        guard let plan = record.plan.flatMap({ try? JSONDecoder().decode(DeploymentPlan.self, from: Data($0)) }),
            let folder = plan.configuration.string(FlinkOptions.checkpointsDirectory)
        else { return nil }
        return folder + "/" + job.text
    }

    private func statistics(
        of job: JobID, _ record: DeploymentRecord, _ known: WishRecord, _ served: ServedCluster
    ) async throws -> CheckpointStatistics {
        let wish = try JSONReading.decode(Wish.self, from: known.request)
        let place = try await JobPlaceFinder(served: served, user: record.user).place(of: wish)
        return try await place.client.checkpoints(job)
    }

    private func application(
        _ record: DeploymentRecord, _ served: ServedCluster
    ) async throws -> (job: JobID, statistics: CheckpointStatistics)? {
        let cluster = try served.cluster(for: record.user)
        guard let id = record.applicationID, let report = try await cluster.resourceManager.application(id) else {
            return nil
        }
        // A checkpoint is of one job; a program with several cannot go on with it.
        let reader = JobsReader(cluster: cluster)
        guard let jobs = try await reader.jobs(of: report), let job = jobs.first, jobs.count == 1,
            let statistics = try await reader.checkpoints(of: job.id, in: report)
        else { return nil }
        return (job.id, statistics)
    }
}
