package import Diagnostics

extension FlinkConfiguration {
    /// The values that are meant for Hadoop: `flink.hadoop.<key>` for `<key>`, then `flink.yarn.<key>` for `yarn.<key>`; the
    /// later one counts (`org.apache.flink.yarn.Utils.getYarnAndHadoopConfiguration`).
    package var hadoopProperties: [(key: String, value: String, origin: Origin)] {
        let prefixes = [(FlinkOptions.hadoopPrefix, ""), (FlinkOptions.yarnPrefix, "yarn.")]
        return prefixes.flatMap { prefix, own in
            entries.filter { $0.key.hasPrefix(prefix) }.sorted { $0.key < $1.key }.map { key, entry in
                (key: own + key.dropFirst(prefix.count), value: text(of: entry.value), origin: entry.origin)
            }
        }
    }
}
