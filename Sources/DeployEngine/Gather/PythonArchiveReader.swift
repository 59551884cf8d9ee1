import FlinkConfiguration
import FlinkDeployment

/// Looks into the archives of a Python program.
struct PythonArchiveReader: Sendable {
    let cluster: Cluster
    /// The Flink that an environment has to fit.
    let flink: FlinkVersion

    /// - Returns: nil for an archive that cannot be looked into.
    func archive(at location: ProgramLocation) async throws -> PythonArchive? {
        nil
    }
}
