package import DeployEngine
package import Diagnostics
import FlinkConfiguration
package import FlinkDeployment

/// What the service deploys, and where to: the only one where a request names none.
package struct ServedClusters: Sendable {
    package let clusters: [ServedCluster]
    package let flinks: [FlinkHome]
    /// Of the process: Flink's own variables count as on a command line.
    let environment: [String: String]

    /// - Throws: ``DeployError`` `usage` for two clusters of one name, or none at all.
    package init(
        clusters: [ServedCluster], flinks: [FlinkHome], environment: [String: String]
    ) throws(DeployError) {
        guard !clusters.isEmpty else { throw DeployError(.usage, "no cluster is named") }
        var names: Set<String> = []
        for cluster in clusters where !names.insert(cluster.name).inserted {
            throw DeployError(.usage, "two clusters have the name \(cluster.name)")
        }
        self.clusters = clusters
        self.flinks = flinks
        self.environment = environment
    }

    /// - Parameter name: nil for the only one.
    /// - Throws: ``DeployError`` `usage` that names those that there are.
    package func cluster(_ name: String?) throws(DeployError) -> ServedCluster {
        let names = clusters.map(\.name).joined(separator: ", ")
        guard let name else {
            if clusters.count == 1 { return clusters[0] }
            throw DeployError(.usage, "cluster is missing", hint: "It is one of: \(names)")
        }
        guard let found = clusters.first(where: { $0.name == name }) else {
            throw DeployError(.usage, "there is no cluster \(name)", hint: "There is: \(names)")
        }
        return found
    }

    /// The versions of the installations, read anew; one that cannot be read is left out.
    var versions: [String] {
        flinks.compactMap { home in
            (try? FlinkDistributionReader(home: home, environment: environment).read())?.version.description
        }
    }

    /// The installation of a version, read anew.
    ///
    /// - Parameter version: nil for the only one.
    /// - Throws: ``DeployError`` `usage` that names those that there are; what keeps it from being read.
    package func distribution(_ version: String?) throws(DeployError) -> FlinkDistribution {
        var known: [String] = []
        for home in flinks {
            let distribution = try FlinkDistributionReader(home: home, environment: environment).read()
            let own = distribution.version.description
            if version == own || version == nil && flinks.count == 1 { return distribution }
            known.append(own)
        }
        let hint =
            known.isEmpty ? "The service was started without a Flink" : "There is: " + known.joined(separator: ", ")
        throw DeployError(
            .usage, version.map { "there is no Flink \($0)" } ?? "flinkVersion is missing", hint: hint)
    }
}
