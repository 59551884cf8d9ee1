import CommandLine
import DeployEngine
import DeployService
import Diagnostics
import ServiceClient

/// `doctor` through a service, which looks its clusters over every few minutes.
struct ServiceFindings: Sendable {
    let context: CommandContext
    let service: ServiceClient

    /// - Throws: ``DeployError`` `usage` for what only a doctor on this machine can look at.
    func read() async throws -> [Examination] {
        for option in [SubmissionOptions.queue, SubmissionOptions.dynamicProperty]
        where context.parsed.wasGiven(option) {
            throw DeployError(
                .usage, "a service looks its clusters over as they are configured, and \(option.names[0]) is given",
                hint: "Leave it out, or plan a deployment with it: bobbin plan")
        }
        let clusters = try await service.get(
            Page<ClusterFindings>.self, "/api/v1/findings", service.clusterQuery
        ).items
        guard clusters.count > 1 else { return clusters.flatMap(\.examinations) }
        return clusters.flatMap { cluster in
            cluster.examinations.map { Examination("\(cluster.cluster): \($0.part)", $0.findings) }
        }
    }
}
