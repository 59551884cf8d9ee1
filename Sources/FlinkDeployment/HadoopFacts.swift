/// The few values of the client's Hadoop configuration that a deployment depends on.
package struct HadoopFacts: Hashable, Sendable, Codable {
    /// `yarn.application.classpath`, trimmed items, unexpanded: the nodes expand them.
    package var applicationClasspath: [String]
    /// `dfs.replication`.
    package var replication: Int
    /// `yarn.scheduler.minimum-allocation-mb`, in MiB.
    package var minimumAllocation: Int64
    /// Whether HADOOP_CONF_DIR or YARN_CONF_DIR is set, or a folder was named: where the configuration was found at all.
    package var configurationFound: Bool

    package init(
        applicationClasspath: [String], replication: Int = 3, minimumAllocation: Int64 = 1024,
        configurationFound: Bool = true
    ) {
        self.applicationClasspath = applicationClasspath
        self.replication = replication
        self.minimumAllocation = minimumAllocation
        self.configurationFound = configurationFound
    }
}
