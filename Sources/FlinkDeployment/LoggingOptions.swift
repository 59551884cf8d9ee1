import FlinkConfiguration

/// The options that tell the JobManager's JVM where and how to log.
enum LoggingOptions {
    static func jobManager(_ configuration: FlinkConfiguration) -> String {
        let file = configuration.string(FlinkOptions.logConfigurationFile) ?? ""
        let log = #"-Dlog.file="<LOG_DIR>/jobmanager.log""#
        if file.hasSuffix("log4j.properties") {
            return log + " -Dlog4j.configuration=file:log4j.properties -Dlog4j.configurationFile=file:log4j.properties"
        }
        if file.hasSuffix("logback.xml") { return log + " -Dlogback.configurationFile=file:logback.xml" }
        return ""
    }
}
