import FlinkConfiguration
package import FlinkDeployment
import LocalFiles

/// How a JVM is started that runs a program's main as Flink's `bin/flink` does.
package struct ClientJVM: Hashable, Sendable {
    package let java: JavaHome
    package let distribution: FlinkDistribution
    /// Of this process.
    package let environment: [String: String]

    package init(java: JavaHome, distribution: FlinkDistribution, environment: [String: String]) {
        self.java = java
        self.distribution = distribution
        self.environment = environment
    }

    private var home: LocalPath { distribution.libFolder.parent }

    /// - Parameters:
    ///   - folder: the one word of `ClientMain.java`.
    ///   - source: that file.
    func arguments(
        _ source: LocalPath, folder: LocalPath, configuration: FlinkConfiguration
    ) -> [String] {
        let log = distribution.configurationFolder / "log4j-cli.properties"
        return Self.opened(java.majorVersion) + options(configuration)
            + [
                "-Dlog.file=\(folder / "client.log")", "-Dlog4j.configuration=file:\(log)",
                "-Dlog4j.configurationFile=file:\(log)", "-cp", classPath, source.text, folder.text,
            ]
    }

    func variables(configuration folder: LocalPath) -> [String: String] {
        environment.merging([
            "FLINK_CONF_DIR": folder.text, "FLINK_LIB_DIR": distribution.libFolder.text,
            "FLINK_PLUGINS_DIR": distribution.pluginsFolder.text, "FLINK_OPT_DIR": (home / "opt").text,
        ]) { $1 }
    }

    /// Flink's jars, then Hadoop's as the user names them.
    private var classPath: String {
        let hadoop = ["HADOOP_CLASSPATH", "HADOOP_CONF_DIR", "YARN_CONF_DIR"].compactMap { environment[$0] }
        return (["\(distribution.libFolder)/*"] + hadoop).filter { !$0.isEmpty }.joined(separator: ":")
    }

    private func options(_ configuration: FlinkConfiguration) -> [String] {
        [FlinkOptions.defaultJavaOptions, FlinkOptions.javaOptions, FlinkOptions.clientJavaOptions]
            .compactMap { configuration.string($0) }.joined(separator: " ")
            .split(whereSeparator: \.isWhitespace).map(String.init)
    }

    /// What Flink's serializers look into, which Java closes since 17; Flink's own configuration opens it since 1.18.
    private static func opened(_ version: Int) -> [String] {
        guard version >= 16 else { return [] }
        let packages = [
            "java.lang", "java.lang.reflect", "java.net", "java.nio", "java.io", "java.util", "java.util.concurrent",
            "java.util.concurrent.atomic", "java.util.concurrent.locks", "java.text", "java.time", "sun.nio.ch",
        ]
        return ["--add-exports=java.base/sun.net.util=ALL-UNNAMED"]
            + packages.map { "--add-opens=java.base/\($0)=ALL-UNNAMED" }
    }
}
