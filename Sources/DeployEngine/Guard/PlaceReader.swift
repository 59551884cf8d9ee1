import Diagnostics
import FlinkConfiguration
import FlinkDeployment
import FlinkREST
import HadoopRecords
import LocalFiles
import WebHDFS

/// Where an application's high availability is, as it said itself.
enum KnownPlace: Sendable, Hashable {
    /// nil for an application without high availability.
    case known(HighAvailabilityPlace?)
}

/// Finds out where a live application's high availability is: from its JobManager once that is registered, before from
/// the configuration that was staged for it, or what its log says of that.
struct PlaceReader: Sendable {
    let cluster: Cluster

    /// - Returns: nil where none of them can be read.
    func place(of application: ApplicationReport) async -> KnownPlace? {
        if let manager = JobManager(application, cluster: cluster),
            let answer = try? await manager.ask({ try await $0.configuration() }).answer
        {
            return .known(HighAvailabilityPlace(FlinkConfiguration(running: answer)))
        }
        if let staged = try? await stagedConfiguration(of: application) { return .known(HighAvailabilityPlace(staged)) }
        let logged = await AMContainer(application, cluster: cluster)?.loggedConfiguration()
        return logged.map { .known(HighAvailabilityPlace($0)) }
    }

    /// The file that the containers read; only its owner may.
    private func stagedConfiguration(of application: ApplicationReport) async throws -> FlinkConfiguration? {
        let fileSystem = try cluster.defaultFileSystem()
        let home = try await fileSystem.homeDirectory()
        let folder = home.parent / application.user / ".flink" / application.applicationID.description
        for file in try await fileSystem.list(folder) {
            // Flink's client puts the id before the name and a number behind it.
            guard let kind = ConfigurationFileKind.allCases.first(where: { file.path.name.contains($0.rawValue) })
            else {
                continue
            }
            let content = try await fileSystem.read(file.path, limit: FlinkConfigurationFile.sizeLimit)
            return try FlinkConfigurationFile.parse(content, kind: kind, path: LocalPath(file.path.path))
        }
        return nil
    }
}

extension FlinkConfiguration {
    /// What a JobManager says that it runs with.
    init(running values: [String: String]) {
        self.init(
            fileKind: .configYAML,
            entries: values.mapValues { Entry(value: .text($0), origin: .derived("the JobManager's configuration")) })
    }
}
