import Diagnostics

/// What ``Doctor`` looks at beyond the checks of a plan; the raw value is the finding's code.
package enum DoctorCheck: String, Hashable, Sendable, CaseIterable {
    case hadoopConfiguration = "hadoop-configuration"
    case resourceManager = "resource-manager"
    case user = "who-am-i"
    case submission = "rest-submission"
    case stateStore = "state-store"
    case clock
    case nameNode = "name-node"
    case homeFolder = "home-folder"
    case quota
    case space = "hdfs-space"
    case dataNode = "data-node"
    case nodes = "node-managers"
    case versions = "hadoop-versions"
    case java = "java-of-nodes"
    case room = "largest-container"
    case queue
    case logAggregation = "log-aggregation"
    case flink = "flink-home"
    case flinkJars = "flink-jars"
    case hadoopClasspath = "hadoop-classpath-variable"
    case propertiesFile = "yarn-properties"
    case staging = "staging-leftovers"
    case highAvailability = "ha-leftovers"
}

extension Finding {
    init(_ check: DoctorCheck, _ verdict: Verdict, _ seen: String, hint: String? = nil, origin: Origin? = nil) {
        self.init(check.rawValue, verdict, seen, hint: hint, origin: origin)
    }

    /// A check that itself did not come to its end.
    init(_ check: DoctorCheck, _ verdict: Verdict, because error: any Error) {
        let error = error as? DeployError
        self.init(check, verdict, error?.message ?? "this could not be looked at", hint: error?.hint)
    }
}
