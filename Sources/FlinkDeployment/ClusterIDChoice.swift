import Diagnostics
import FlinkConfiguration

/// What becomes of the `high-availability.cluster-id` that a deployment is given: on YARN each application has its own
/// id for one, and a fixed one makes it share election and storage with every other application of that id
/// (protocol: the same cluster id more than once).
struct ClusterIDChoice {
    private let configuration: FlinkConfiguration
    private let isKept: Bool
    private let fixed: (key: String, entry: FlinkConfiguration.Entry)?

    /// - Parameter isKept: whether the user wants the id kept.
    init(_ configuration: FlinkConfiguration, isKept: Bool) {
        self.configuration = configuration
        self.isKept = isKept
        fixed = configuration.entry(of: FlinkOptions.haClusterID)
    }

    /// Without high availability the id has no effect, and stays what it is.
    private var counts: Bool { HighAvailability.isOn(configuration) }

    var isSetAside: Bool { counts && !isKept && fixed != nil }

    var findings: [Finding] {
        if isSetAside, let fixed { return [setAside(fixed.key, fixed.entry.origin)] }
        guard isKept else { return [] }
        guard counts else {
            return [notSet("\(FlinkOptions.haMode) is not set: without high availability there is nothing to recover")]
        }
        guard let fixed else {
            return [notSet("no \(FlinkOptions.haClusterID) is set: the application gets its own")]
        }
        guard HighAvailabilityPlace(configuration)?.isEverybodys == true else { return [] }
        return [
            Finding(
                .clusterIDOfEverybody, .mayFail,
                "\(fixed.key) is \(value), which every cluster has that was never given one",
                hint: "Give this one a name of its own", origin: fixed.entry.origin)
        ]
    }

    private var value: String { "\"\(configuration.string(FlinkOptions.haClusterID) ?? "")\"" }

    private func setAside(_ key: String, _ origin: Origin) -> Finding {
        Finding(
            .fixedClusterID, .corrected,
            "\(key) is fixed (\(value)): set aside, this application gets its own",
            hint: "Leave it out; to go on with what another application of that id has left, add --own-cluster-id",
            origin: origin)
    }

    private func notSet(_ reason: String) -> Finding {
        Finding(
            .clusterIDNotSet, .mayFail, "--own-cluster-id keeps nothing: \(reason)", origin: .option("--own-cluster-id")
        )
    }
}
