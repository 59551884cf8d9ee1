import FlinkConfiguration

/// The options that the configuration gives the JobManager's JVM.
enum JVMOptions {
    static let ignoreUnrecognized = "-XX:+IgnoreUnrecognizedVMOptions"

    /// - Returns: blank-separated, in the order that each version has.
    static func jobManager(_ configuration: FlinkConfiguration, version: FlinkVersion) -> String {
        let hasDefaults = version >= FlinkVersion(1, 19)
        var keys = [FlinkOptions.javaOptions, FlinkOptions.jobManagerJavaOptions]
        if hasDefaults {
            keys = [
                FlinkOptions.defaultJavaOptions, FlinkOptions.javaOptions, FlinkOptions.defaultJobManagerJavaOptions,
                FlinkOptions.jobManagerJavaOptions,
            ]
        }
        var options = keys.compactMap { configuration.string($0)?.trimmed() }
        if version >= FlinkVersion(1, 18) { options.append(ignoreUnrecognized) }
        return options.filter { !$0.isEmpty }.joined(separator: " ")
    }

    /// Whether any option opens modules, without which Flink does not run on Java 16 and later.
    static func openModules(_ configuration: FlinkConfiguration, version: FlinkVersion) -> Bool {
        let options = jobManager(configuration, version: version)
        return options.contains("--add-exports") || options.contains("--add-opens")
    }

    /// The smallest set that Flink was seen to run with on Java 17.
    static let forJava17 =
        "--add-exports=java.base/sun.net.util=ALL-UNNAMED "
        + ["java.lang", "java.net", "java.util", "java.nio", "java.time"]
        .map { "--add-opens=java.base/\($0)=ALL-UNNAMED" }.joined(separator: " ")
}
