import FlinkConfiguration

extension LaunchCommand {
    static let defaultTemplate = "%java% %jvmmem% %jvmopts% %logging% %class% %args% %redirects%"

    init(
        _ configuration: FlinkConfiguration, target: DeploymentTarget, memory: JobManagerMemory, version: FlinkVersion
    ) {
        self.init(
            template: configuration.string(FlinkOptions.containerStartCommandTemplate) ?? Self.defaultTemplate,
            java: "$JAVA_HOME/bin/java", jvmMemory: memory.jvmOptions,
            jvmOptions: JVMOptions.jobManager(configuration, version: version),
            logging: LoggingOptions.jobManager(configuration), entrypoint: target.entrypointClass,
            arguments: memory.dynamicProperties,
            redirects: "1> <LOG_DIR>/jobmanager.out 2> <LOG_DIR>/jobmanager.err")
    }
}
