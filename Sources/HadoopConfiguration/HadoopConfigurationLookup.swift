package import LocalFiles

/// Where Hadoop's configuration files are looked for.
package struct HadoopConfigurationLookup: Hashable, Sendable {
    /// The folder that the user named (`--conf`); it stands before all others.
    package let option: LocalPath?
    /// The variables of the process.
    package let environment: [String: String]
    /// Flink's `env.hadoop.conf.dir`.
    package let flinkHadoopConfDir: LocalPath?
    /// Where Flink's own configuration lies.
    package let flinkConfDir: LocalPath?

    package init(
        option: LocalPath? = nil, environment: [String: String], flinkHadoopConfDir: LocalPath? = nil,
        flinkConfDir: LocalPath? = nil
    ) {
        self.option = option
        self.environment = environment
        self.flinkHadoopConfDir = flinkHadoopConfDir
        self.flinkConfDir = flinkConfDir
    }

    /// The folders in the order in which they are asked, each once. A relative path in a variable starts at the
    /// current folder.
    package var folders: [LocalPath] {
        let current = LocalFileSystem.currentFolder()
        func folder(_ variable: String) -> LocalPath? {
            environment[variable].flatMap { $0.isEmpty ? nil : LocalPath($0, relativeTo: current) }
        }
        var candidates = [option, folder("HADOOP_CONF_DIR"), folder("YARN_CONF_DIR"), flinkHadoopConfDir]
        for home in [folder("HADOOP_HOME"), folder("HADOOP_PREFIX")] {
            candidates += [home.map { $0 / "etc/hadoop" }, home.map { $0 / "conf" }]
        }
        candidates += [LocalPath("/etc/hadoop/conf"), flinkConfDir]
        var seen: Set<LocalPath> = []
        return candidates.compactMap(\.self).filter { seen.insert($0).inserted }
    }
}
