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

    /// Reads the main section of a distribution jar's `META-INF/MANIFEST.MF`: `Implementation-Version`, else
    /// `Specification-Version`.
    ///
    /// - Returns: nil where neither is there, or has no version in it.
    package init?(manifest text: String) {
        let fields = Self.mainSection(of: text)
        for name in ["implementation-version", "specification-version"] {
            if let value = fields[name], let version = FlinkVersion(value) {
                self = version
                return
            }
        }
        return nil
    }

    /// Fields of a manifest before its first empty line, names in lower case. A line that starts with a blank goes on with
    /// the line before it.
    private static func mainSection(of manifest: String) -> [String: String] {
        var lines: [Substring] = []
        for line in manifest.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
            if line.isEmpty { break }
            if line.first == " ", let last = lines.popLast() {
                lines.append(last + line.dropFirst())
            } else {
                lines.append(line)
            }
        }
        return Dictionary(
            lines.compactMap { line in
                line.firstIndex(of: ":").map { colon in
                    (line[..<colon].lowercased(), StructuredText.trimmed(line[line.index(after: colon)...]))
                }
            }, uniquingKeysWith: { _, last in last })
    }
}
