import CommandLine
import Diagnostics
import LocalFiles

/// Where Flink's processes in a sandbox find Hadoop's client classes.
enum HadoopClasses {
    static let option = OptionSpecification(
        "--hadoop-jars", kind: .value, valueName: "DIR", form: .folder,
        help:
            "Folder with the jars of Hadoop's client. Default: HADOOP_CLASSPATH, else the jars below HADOOP_HOME, else "
            + "three jars of PySpark's source archive, which pip gets once.")

    /// What goes into the class path: jars, and folders with `/*` behind them.
    ///
    /// - Throws: ``DeployError`` `configurationMissing` where there is no place for them, `inputNotFound` for a folder without
    ///   them; what ``HadoopClientJars/get(_:)`` throws.
    static func find(_ context: CommandContext) async throws -> [String] {
        if let given = context.parsed.value(option) {
            let folder = context.path(given)
            guard hasJars(folder) else { throw DeployError(.inputNotFound, "\(folder) has no jars (--hadoop-jars)") }
            return ["\(folder)/*"]
        }
        if let classPath = context.variable("HADOOP_CLASSPATH") {
            return classPath.split(separator: ":").map(String.init)
        }
        if let home = context.variable("HADOOP_HOME") {
            let base = LocalPath(home) / "share/hadoop"
            let folders = ["client", "common", "common/lib", "hdfs", "hdfs/lib", "yarn", "yarn/lib"].map { base / $0 }
                .filter(hasJars)
            guard !folders.isEmpty else {
                throw DeployError(.inputNotFound, "\(base) has no jars of Hadoop (HADOOP_HOME)")
            }
            return folders.map { "\($0)/*" }
        }
        guard let folder = CacheFolder.hadoopClient(context) else {
            throw DeployError(
                .configurationMissing, "Flink's processes need Hadoop's client classes, and there is no place for them",
                hint:
                    "Name a folder with hadoop-client-api, hadoop-client-runtime, and commons-logging: --hadoop-jars DIR"
            )
        }
        try await HadoopClientJars(folder: folder).get(context.console)
        return ["\(folder)/*"]
    }

    private static func hasJars(_ folder: LocalPath) -> Bool {
        ((try? LocalFileSystem.names(in: folder)) ?? []).contains { $0.hasSuffix(".jar") }
    }
}
