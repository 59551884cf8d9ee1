import Diagnostics
import FlinkConfiguration
import FlinkDeployment
import LocalFiles
import PythonEnvironments

/// Looks into the archives of a Python program.
struct PythonArchiveReader: Sendable {
    let reader: EnvironmentReader
    /// The Flink that an environment has to fit.
    let flink: FlinkVersion

    /// - Parameter cacheFolder: where what was seen is remembered; nil for nowhere.
    init(
        cluster: @autoclosure @escaping @Sendable () throws -> Cluster, cacheFolder: LocalPath?, flink: FlinkVersion
    ) {
        reader = EnvironmentReader(cacheFolder: cacheFolder, cluster: cluster)
        self.flink = flink
    }

    /// - Returns: what is in it, and what a check of it as an environment found.
    /// - Throws: ``DeployError`` `inputMalformed` for what is no archive, or a damaged one.
    func archive(at location: ProgramLocation) async throws -> PythonArchive {
        let report = try await reader.report(of: location, needs: EnvironmentNeeds(flink: flink))
        let layout = report.layout
        return PythonArchive(
            interpreters: layout.interpreters + layout.outsideInterpreters.keys.sorted(),
            executables: layout.executables, topLevel: layout.topLevel, modules: report.facts.topLevelModules.sorted(),
            hasLinks: report.facts.linkCount > 0, packages: layout.packages, findings: report.findings,
            faults: report.archiveFindings)
    }
}
