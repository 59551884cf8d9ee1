import FoundationEssentials
import HadoopRecords
import Ledger

/// The service in figures, in the text format of Prometheus (version 0.0.4).
struct Metrics: Sendable {
    let service: Service

    func text() async throws -> String {
        var lines = MetricLines()
        lines.family("bobbin_up", .gauge, "Whether the service answers.")
        lines.sample("bobbin_up", 1)
        lines.family("bobbin_start_time_seconds", .gauge, "When the service was started, in seconds since 1970.")
        lines.sample("bobbin_start_time_seconds", service.startedAt.timeIntervalSince1970)
        var reach: [(cluster: String, value: Double)] = []
        var looks: [(cluster: String, value: Double)] = []
        var watched: [(labels: [(String, String)], value: Double)] = []
        for tracker in service.trackers {
            let name = tracker.served.name
            let seen = await tracker.reach
            reach.append((name, seen.lastAnswer != nil && seen.unreachableSince == nil ? 1 : 0))
            looks.append((name, Double(await tracker.looks)))
            let states = Dictionary(grouping: await tracker.sights) { $0.report.state.rawValue }
            for (state, sights) in states.sorted(by: { $0.key < $1.key }) {
                watched.append(([("cluster", name), ("state", state)], Double(sights.count)))
            }
        }
        lines.family("bobbin_cluster_reachable", .gauge, "Whether the ResourceManager of a cluster answers.")
        for (name, value) in reach { lines.sample("bobbin_cluster_reachable", value, [("cluster", name)]) }
        lines.family("bobbin_resourcemanager_looks_total", .counter, "Lists read from a cluster's ResourceManager.")
        for (name, value) in looks { lines.sample("bobbin_resourcemanager_looks_total", value, [("cluster", name)]) }
        lines.family("bobbin_applications", .gauge, "Flink applications that have not ended, by YARN's state.")
        for (labels, value) in watched { lines.sample("bobbin_applications", value, labels) }
        lines.family("bobbin_events_total", .counter, "Events in the ledger.")
        lines.sample("bobbin_events_total", Double(try await service.ledger.lastEvent()))
        return lines.text
    }
}
