package import Diagnostics
package import FlinkConfiguration
package import HadoopRecords
import LocalFiles

/// Where an application with high availability meets others of its cluster id: an election in ZooKeeper, and two folders
/// (protocol: state per cluster id).
package struct HighAvailabilityPlace: Hashable, Sendable {
    /// As configured.
    package let clusterID: String
    /// What Flink makes of it for ZooKeeper and for folders: slashes at its ends do not count.
    private let name: String
    private let quorum: Set<String>
    private let root: String
    /// `<storageDir>/<cluster-id>`: graphs of jobs, completed checkpoints, blobs; nil where no storage is set.
    package let storage: HDFSPath?
    /// Where it is remembered which jobs have ended.
    package let jobResults: HDFSPath?

    /// - Returns: nil without high availability, and where no cluster id is set.
    package init?(_ configuration: FlinkConfiguration) {
        guard HighAvailability.isOn(configuration), let id = configuration.string(FlinkOptions.haClusterID) else {
            return nil
        }
        clusterID = id
        name = Self.trimmed(id)
        quorum = Set(
            (configuration.string(FlinkOptions.haZooKeeperQuorum) ?? "").split(separator: ",")
                .map { String($0).trimmed().lowercased() })
        root = Self.trimmed(configuration.string(FlinkOptions.haZooKeeperRoot) ?? "/flink")
        let folder = configuration.string(FlinkOptions.haStoragePath).flatMap { HDFSPath($0.trimmed()) }
        storage = folder.map { [name] in $0 / name }
        jobResults =
            configuration.string(FlinkOptions.jobResultStoragePath).flatMap { HDFSPath($0.trimmed()) }
            ?? folder.map { [name] in $0 / "job-result-store" / name }
    }

    private static func trimmed(_ path: String) -> String {
        path.split(separator: "/", omittingEmptySubsequences: true).joined(separator: "/")
    }

    /// Whether only one of two applications at these places can run at a time: they have one election.
    ///
    /// Quorums of which no server is common to both are taken for two ZooKeepers.
    package func hasElection(in common: HighAvailabilityPlace) -> Bool {
        name == common.name && root == common.root
            && (quorum.isEmpty || common.quorum.isEmpty || !quorum.isDisjoint(with: common.quorum))
    }

    /// Whether the id is Flink's default.
    var isEverybodys: Bool { name == "default" }

    /// The tag of an application that keeps its own cluster id, by which others find it: YARN has tags in lower case, so
    /// it cannot hold the id itself.
    package var tag: String { Self.tagPrefix + SHA256.hexadecimal(of: Array(name.utf8)).prefix(16) }

    package static let tagPrefix = "bobbin-cluster-id-"

    /// The tag as a list, empty where the configuration keeps no cluster id or the tag is among those that are there.
    static func tags(_ configuration: FlinkConfiguration, beside tags: [String]) -> [String] {
        guard let tag = HighAvailabilityPlace(configuration)?.tag, !tags.contains(tag) else { return [] }
        return [tag]
    }

    /// The id that an application's job has at such a place from Flink 1.16 on: the hash of the cluster id, then zeros
    /// (`ApplicationDispatcherBootstrap`).
    package var jobID: String {
        var hash: Int32 = 0
        for unit in clusterID.utf16 { hash = hash &* 31 &+ Int32(unit) }
        let digits = String(UInt64(bitPattern: Int64(hash)), radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits + String(repeating: "0", count: 16)
    }
}

extension DeploymentPlan {
    /// Where the application meets others, if it keeps a cluster id of its own.
    package var sharedPlace: HighAvailabilityPlace? { HighAvailabilityPlace(configuration) }

    /// `high-availability.storageDir`; nil without high availability.
    package var highAvailabilityStorage: HDFSPath? {
        guard HighAvailability.isOn(configuration) else { return nil }
        return configuration.string(FlinkOptions.haStoragePath).flatMap { HDFSPath($0.trimmed()) }?
            .qualified(by: defaultFS)
    }

    /// A finding about a key of this plan's configuration.
    package func finding(
        _ check: Check, _ verdict: Finding.Verdict, _ seen: String, hint: String?, key: String
    ) -> Finding {
        Finding(check, verdict, seen, hint: hint, origin: configuration.entry(of: key)?.entry.origin)
    }
}
