extension FlinkVersion {
    /// Reads the name of a distribution's jar: `flink-dist-1.17.2.jar`, `flink-dist_2.11-1.13.6.jar` (with the Scala
    /// version, up to 1.14), `flink-dist-1.20-SNAPSHOT.jar`, and vendors' suffixes.
    ///
    /// - Returns: nil for another jar, and for a name without a version (`flink-dist.jar`).
    package init?(distJarName name: String) {
        guard name.hasPrefix("flink-dist"), name.hasSuffix(".jar") else { return nil }
        var rest = name.dropFirst("flink-dist".count).dropLast(".jar".count)
        if rest.hasPrefix("_") {
            rest = rest.drop { $0 != "-" }
        }
        guard rest.hasPrefix("-") else { return nil }
        self.init(String(rest.dropFirst()))
    }
}
