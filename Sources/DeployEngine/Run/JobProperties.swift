import Diagnostics
import FlinkConfiguration
import FlinkDeployment

/// What of a command line's properties goes to a JobManager with a job: what is the job's own.
struct JobProperties {
    private let values: [String: String]
    /// The cluster's own keys among them, which a job cannot change.
    let ofCluster: [String]

    /// - Parameter properties: in the order of the command line; the last of a key wins.
    init(_ properties: [DynamicProperty]) {
        values = Dictionary(properties.map { ($0.key, $0.value) }) { $1 }
        ofCluster = values.keys.filter { key in
            !Self.ofClient.contains(key) && Self.prefixesOfCluster.contains(where: key.hasPrefix)
        }.sorted()
    }

    subscript(key: String) -> String? { values[key] }

    /// - Parameter others: keys that the request tells in another way.
    func ofJob(leavingOut others: Set<String>) -> [String: String] {
        values.filter { key, _ in !Self.ofClient.contains(key) && !ofCluster.contains(key) && !others.contains(key) }
    }

    /// How the client goes about it; over the JobManager's own they would lead astray.
    private static let ofClient: Set = [
        FlinkOptions.target, FlinkOptions.attached, FlinkOptions.shutdownOnAttachedExit, FlinkOptions.applicationID,
        FlinkOptions.jars, FlinkOptions.restAddress, FlinkOptions.restPort, FlinkOptions.propertiesFileLocation,
        "client.timeout",
        "client.retry-period", "client.heartbeat.interval", "client.heartbeat.timeout",
    ]

    private static let prefixesOfCluster = [
        "yarn.", "jobmanager.", "taskmanager.", "high-availability", "containerized.", "env.", "blob.", "akka.",
        "pekko.", "security.", "heartbeat.", "cluster.", "web.", "rest.", "historyserver.", "io.tmp.dirs",
        "kubernetes.", "zookeeper.", "flink.hadoop.", "flink.yarn.", "resourcemanager.", "slotmanager.",
    ]
}
