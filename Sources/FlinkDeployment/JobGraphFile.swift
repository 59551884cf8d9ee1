package import LocalFiles

/// The job of a per-job cluster, as the client's main made it.
package struct JobGraphFile: Hashable, Sendable, Codable {
    /// Its name in the JobManager's container: what Flink's client sets `internal.jobgraph-path` to.
    package static let name = "job.graph"

    /// With ``artifacts`` only its size counts: their places are written into another, once there is a staging folder.
    package var file: LocalFile
    /// The jars that the job's classes are in: what lies there is among ``DeploymentInputs/local`` and
    /// ``DeploymentInputs/remote``.
    package var jars: [ProgramLocation]
    /// Files of this machine that the workers get through Flink's distributed cache.
    package var artifacts: [Artifact]
    /// Configuration that main has set: it counts for the job's cluster as well.
    package var configuration: [String: String]

    package init(
        file: LocalFile, jars: [ProgramLocation] = [], artifacts: [Artifact] = [], configuration: [String: String] = [:]
    ) {
        self.file = file
        self.jars = jars
        self.artifacts = artifacts
        self.configuration = configuration
    }

    package struct Artifact: Hashable, Sendable, Codable {
        /// The workers' name for it.
        package let name: String
        package let file: LocalFile

        package init(name: String, file: LocalFile) {
            self.name = name
            self.file = file
        }
    }
}

extension DeploymentPlan {
    /// Whether the job's graph has to be written anew once the staging folder is known.
    package var placesArtifacts: Bool { resources.contains { $0.announcement == .job } }

    /// With another graph of the same job.
    package func with(jobGraph file: LocalFile) -> DeploymentPlan {
        var plan = self
        for index in plan.resources.indices where plan.resources[index].key == JobGraphFile.name {
            plan.resources[index].source = .local(file)
        }
        return plan
    }
}
