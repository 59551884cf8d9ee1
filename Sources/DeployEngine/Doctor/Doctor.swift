import Diagnostics
package import FlinkDeployment
import HadoopConfiguration
import LocalFiles

/// Looks a cluster and this machine over for what makes deployments fail. Nothing is deployed; one small file is written to
/// the user's home folder in HDFS, and removed.
package struct Doctor: Sendable {
    let cluster: Cluster
    /// nil where there is no Flink on this machine.
    let flink: FlinkDistribution?
    /// A session as Flink is configured here; nil where none can be planned.
    let plan: DeploymentPlan?
    let propertiesFile: YarnPropertiesFile?
    /// Of the process.
    let environment: [String: String]

    package init(
        cluster: Cluster, flink: FlinkDistribution?, plan: DeploymentPlan?, propertiesFile: YarnPropertiesFile?,
        environment: [String: String]
    ) {
        self.cluster = cluster
        self.flink = flink
        self.plan = plan
        self.propertiesFile = propertiesFile
        self.environment = environment
    }

    /// - Parameter queue: the one that counts; nil for the ResourceManager's default.
    /// - Returns: each part with what was found, what is fine too, in the order of a submission.
    package func examine(queue: String?) async -> [Examination] {
        async let resourceManager = ResourceManagerExamination(cluster: cluster).findings()
        async let storage = StorageExamination(cluster: cluster).findings()
        async let containers = containers(queue)
        async let leftovers = LeftoverExamination(cluster: cluster, plan: plan, propertiesFile: propertiesFile)
            .findings()
        return [
            Examination("Hadoop's configuration", configuration()),
            Examination("ResourceManager", await resourceManager), Examination("HDFS", await storage),
            Examination("nodes and queue", await containers),
            Examination("Flink", FlinkExamination(flink: flink, environment: environment).findings()),
            Examination("leftovers", await leftovers),
        ]
    }

    private func configuration() -> [Finding] {
        let files = cluster.hadoop.files
        let found =
            files.isEmpty
            ? ClusterChecks.hadoopConfigurationUnset
            : Finding(.hadoopConfiguration, .fine, "read \(files.map(\.text).joined(separator: ", "))")
        return [found] + cluster.hadoop.findings
    }

    /// What the ResourceManager tells of its nodes and queues, and what a session would make of that.
    private func containers(_ queue: String?) async -> [Finding] {
        do {
            let facts = try await FactsReader(cluster: cluster, nodePatience: .seconds(10)).read(
                for: queue, allocating: false
            ).facts
            let own = ContainerExamination(cluster: cluster, facts: facts, queue: queue)
            let planned = plan.map { $0.findings + ClusterChecks.findings($0, facts) } ?? own.withoutPlan()
            return await own.findings() + planned
        } catch {
            return [Finding(.nodes, .cannotKnow, because: error)]
        }
    }
}
