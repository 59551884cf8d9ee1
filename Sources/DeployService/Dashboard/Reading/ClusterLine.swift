import FoundationEssentials

/// A cluster as the overview shows it.
struct ClusterLine: Sendable, Hashable {
    let name: String
    let reach: Reach
    let applications: Int
    let containers: Int
    let vcores: Int
    /// In MiB.
    let memory: Int64
}

extension ClusterLine {
    init(_ name: String, _ reach: Reach, _ sights: [Sight]) {
        let held = sights.compactMap { RunningRow.Held($0.report) }
        self.init(
            name: name, reach: reach, applications: sights.count, containers: held.reduce(0) { $0 + $1.containers },
            vcores: held.reduce(0) { $0 + $1.vcores }, memory: held.reduce(0) { $0 + $1.memory })
    }
}
