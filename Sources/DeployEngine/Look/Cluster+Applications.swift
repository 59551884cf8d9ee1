package import HadoopRecords
import ResourceManager

extension Cluster {
    /// The Flink applications that the ResourceManager knows, whoever started them, the newest first.
    ///
    /// - Parameter endedToo: whether those are there that have ended and that it remembers.
    /// - Throws: ``DeployError`` where it does not answer.
    package func flinkApplications(endedToo: Bool) async throws -> [ApplicationReport] {
        let states = YarnApplicationState.allCases.filter { !$0.isTerminal }
        let query = ApplicationQuery(states: endedToo ? [] : Set(states), types: [ApplicationType.flink])
        return try await resourceManager.applications(query).sorted { $0.applicationID > $1.applicationID }
    }
}
