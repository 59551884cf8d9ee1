import FlinkConfiguration
import HadoopRecords

/// The variables of the ApplicationMaster's container.
enum AMEnvironment {
    /// Those that depend on neither the application's id nor the staged files.
    static func fixed(
        _ configuration: FlinkConfiguration, version: FlinkVersion, user: String, stagingRoot: HDFSPath
    ) -> [String: String] {
        var environment = configuration.values(below: FlinkOptions.masterEnvironmentPrefix)
        if version >= FlinkVersion(2, 0), let home = configuration.string(FlinkOptions.javaHome) {
            environment["JAVA_HOME"] = home
        }
        environment["FLINK_LIB_DIR"] = "./lib"
        environment["FLINK_OPT_DIR"] = "./opt"
        environment["_CLIENT_HOME_DIR"] = stagingRoot.description
        environment["HADOOP_USER_NAME"] = user
        return environment
    }

    /// All of them.
    static func complete(
        _ plan: DeploymentPlan, id: ApplicationID, distJar: ShipDescriptor, shipList: [ShipDescriptor]
    ) -> [String: String] {
        var environment = plan.environment
        environment["_APP_ID"] = id.description
        environment["_FLINK_YARN_FILES"] = plan.stagingFolder(for: id).description
        environment["_FLINK_DIST_JAR"] = distJar.text(plan.version)
        environment["_CLIENT_SHIP_FILES"] = ShipDescriptor.list(shipList, plan.version)
        environment["_FLINK_CLASSPATH"] = plan.classpath
        let given = environment["CLASSPATH"].map { [$0] } ?? []
        environment["CLASSPATH"] = (given + [plan.classpath] + plan.hadoopClasspath).joined(separator: ":")
        return environment
    }
}
