package import CurlHTTP
package import DeployEngine
package import Diagnostics
import FlinkConfiguration
package import HadoopConfiguration
import Synchronization

/// A cluster that the service deploys to, as each of its users sees it.
package final class ServedCluster: Sendable {
    /// The service's name for it.
    package let name: String
    package let hadoop: HadoopConfiguration
    private let limits: HTTPLimits
    private let log: (@Sendable (String) -> Void)?
    private let clusters = Mutex<[String: Cluster]>([:])

    /// - Parameters:
    ///   - limits: for one request that carries no file.
    ///   - log: told a line for each request; nil for silence.
    package init(
        name: String, hadoop: HadoopConfiguration, limits: HTTPLimits, log: (@Sendable (String) -> Void)? = nil
    ) {
        self.name = name
        self.hadoop = hadoop
        self.limits = limits
        self.log = log
    }

    /// What the ledger calls it: ``DeploymentRecord/cluster``, which is the same for all users.
    ///
    /// - Throws: ``DeployError`` as ``cluster(for:)``.
    var ledgerName: String {
        get throws(DeployError) { try cluster(for: "nobody").name }
    }

    /// The cluster as a user sees it; made once.
    ///
    /// - Throws: ``DeployError`` as ``Cluster/init(hadoop:user:limits:log:)``.
    package func cluster(for user: String) throws(DeployError) -> Cluster {
        if let known = clusters.withLock({ $0[user] }) { return known }
        let made = try Cluster(hadoop: hadoop, user: user, limits: limits, log: log)
        return clusters.withLock { clusters in
            let kept = clusters[user] ?? made
            clusters[user] = kept
            return kept
        }
    }

    /// The same where a configuration of Flink's sets values of Hadoop's.
    func cluster(for user: String, _ flink: FlinkConfiguration) throws(DeployError) -> Cluster {
        guard !flink.hadoopProperties.isEmpty else { return try cluster(for: user) }
        return try Cluster(hadoop: hadoop.overlaid(by: flink.hadoopProperties), user: user, limits: limits, log: log)
    }
}
