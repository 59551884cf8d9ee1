import Diagnostics
import FlinkConfiguration
import FlinkDeployment
import HadoopRecords
import ResourceManager

/// The cluster ids of live applications, whoever started them. YARN does not know them: Bobbin's have a tag, all others
/// are asked themselves.
package struct LiveClusterIDs: Sendable {
    /// How many applications without the tag are asked at the most, the newest first.
    static let limit = 256
    /// How long all of them may take, unless the caller says otherwise.
    package static let patience = Duration.seconds(10)

    let cluster: Cluster
    let patience: Duration

    /// - Returns: the applications that have an election with `place` in common, and those of which that cannot be told.
    /// - Throws: ``DeployError`` where the ResourceManager does not answer.
    func sharing(
        _ place: HighAvailabilityPlace, type: String
    ) async throws -> (sharing: [ApplicationReport], silent: [ApplicationID]) {
        let all = try await cluster.resourceManager.applications(ApplicationQuery(states: YarnApplicationState.live))
        let candidates = all.filter { application in
            application.tags.contains(place.tag) || application.type == ApplicationType.flink
                || application.type == type
        }.sorted { tagged($0, place) && !tagged($1, place) }
        let asked = candidates.prefix(Self.limit)
        let places = await places(of: Array(asked))
        var sharing: [ApplicationReport] = []
        var silent = candidates.dropFirst(Self.limit).map(\.applicationID)
        for application in asked {
            switch places[application.applicationID] {
            case .known(let other)?: if other?.hasElection(in: place) == true { sharing.append(application) }
            // The tag is no proof, and the best that there is where the application itself says nothing.
            case nil where tagged(application, place): sharing.append(application)
            case nil: silent.append(application.applicationID)
            }
        }
        return (sharing, silent)
    }

    private func tagged(_ application: ApplicationReport, _ place: HighAvailabilityPlace) -> Bool {
        application.tags.contains(place.tag)
    }

    /// What was told in time.
    private func places(of applications: [ApplicationReport]) async -> [ApplicationID: KnownPlace] {
        await withTaskGroup(of: (ApplicationID, KnownPlace?)?.self) { group in
            let reader = PlaceReader(cluster: cluster)
            group.addTask {
                try? await Task.sleep(for: patience)
                return nil
            }
            var waiting = applications[...]
            func start() {
                guard let application = waiting.popFirst() else { return }
                group.addTask { (application.applicationID, await reader.place(of: application)) }
            }
            for _ in 0..<Abreast.width { start() }
            var places: [ApplicationID: KnownPlace] = [:]
            var left = applications.count
            while left > 0, let answer = await group.next() {
                guard let (id, place) = answer else { break }
                places[id] = place
                left -= 1
                start()
            }
            group.cancelAll()
            return places
        }
    }
}

extension YarnApplicationState {
    /// Those of an application that has not ended.
    static let live: Set<YarnApplicationState> = Set(allCases.filter { !$0.isTerminal })
}
