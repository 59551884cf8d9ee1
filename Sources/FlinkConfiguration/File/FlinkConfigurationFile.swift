package import Diagnostics
package import LocalFiles

/// Reads the configuration of a Flink installation as the Flink of one version does.
package enum FlinkConfigurationFile {
    /// Larger files are refused, as Flink's YAML reader refuses them.
    package static let sizeLimit = 3 << 20

    /// The file that Flink takes of this folder: `flink-conf.yaml` up to 1.18; either name in 1.19 and 1.20, the old one
    /// first; `config.yaml` from 2.0.
    ///
    /// - Parameter folder: `FLINK_CONF_DIR`, or `conf` of the installation.
    /// - Throws: ``DeployError`` `configurationMissing` without folder or file, where Flink's client ends too;
    ///   `configurationMalformed` that names file and line.
    package static func read(folder: LocalPath, version: FlinkVersion) throws(DeployError) -> FlinkConfiguration {
        let (path, kind) = try file(in: folder, version: version)
        return try parse(try LocalFileSystem.read(path, limit: sizeLimit), kind: kind, path: path, version: version)
    }

    /// The content of such a file, wherever it was read from.
    ///
    /// - Parameters:
    ///   - path: named in errors and origins.
    ///   - version: nil lets the old names of keys of any version count.
    /// - Throws: ``DeployError`` `configurationMalformed`.
    package static func parse(
        _ content: [UInt8], kind: ConfigurationFileKind, path: LocalPath, version: FlinkVersion? = nil
    ) throws(DeployError) -> FlinkConfiguration {
        let entries =
            switch kind {
            case .flinkConf: FlinkConfFile(content, path: path).entries
            case .configYAML: try ConfigYAML(content, path: path).entries
            }
        return FlinkConfiguration(fileKind: kind, entries: entries, version: version)
    }

    /// What Flink passes over in silence: lines of `flink-conf.yaml` that set nothing, and a `config.yaml` beside it.
    ///
    /// - Throws: as ``read(folder:version:)``.
    package static func findings(folder: LocalPath, version: FlinkVersion) throws(DeployError) -> [Finding] {
        let (path, kind) = try file(in: folder, version: version)
        guard kind == .flinkConf else { return [] }
        var findings: [Finding] = []
        let other = folder / ConfigurationFileKind.configYAML.rawValue
        if version.configurationFiles.contains(.configYAML), isFile(other) {
            findings.append(
                Finding(
                    "configuration-file-ignored", .mayFail, "\(path) is read, \(other) beside it is not",
                    hint: "Remove one of the two"))
        }
        for line in FlinkConfFile(try LocalFileSystem.read(path, limit: sizeLimit), path: path).skipped {
            findings.append(
                Finding(
                    "configuration-line-ignored", .mayFail, "line \(line) of \(path) sets nothing",
                    hint: "A line is a key, a colon, a blank (no tab), and a value",
                    origin: .file(path: path.text, line: line)))
        }
        return findings
    }

    private static func file(
        in folder: LocalPath, version: FlinkVersion
    ) throws(DeployError) -> (LocalPath, ConfigurationFileKind) {
        guard LocalFileSystem.file(at: folder)?.kind == .folder else {
            throw DeployError(
                .configurationMissing, "there is no folder \(folder) with Flink's configuration",
                hint: "FLINK_CONF_DIR names it; without it, it is conf in the Flink installation")
        }
        let kinds = version.configurationFiles
        for kind in kinds where isFile(folder / kind.rawValue) {
            return (folder / kind.rawValue, kind)
        }
        let names = kinds.map(\.rawValue).joined(separator: " nor ")
        throw DeployError(
            .configurationMissing, "\(folder) has no \(names), which Flink \(version) reads",
            hint: hint(folder: folder, kinds: kinds))
    }

    private static func hint(folder: LocalPath, kinds: [ConfigurationFileKind]) -> String? {
        if kinds == [.configYAML], isFile(folder / ConfigurationFileKind.flinkConf.rawValue) {
            return
                "flink-conf.yaml is not read from 2.0 on; bin/migrate-config-file.sh of Flink makes a config.yaml of it"
        }
        if kinds == [.flinkConf], isFile(folder / ConfigurationFileKind.configYAML.rawValue) {
            return
                "config.yaml is read from 1.19 on; write its keys into flink-conf.yaml, one on a line with its whole name"
        }
        return nil
    }

    private static func isFile(_ path: LocalPath) -> Bool {
        LocalFileSystem.file(at: path)?.kind == .file
    }
}

extension FlinkVersion {
    /// The files that this version looks for in its folder, the one that wins first.
    package var configurationFiles: [ConfigurationFileKind] {
        if self < FlinkVersion(1, 19) { return [.flinkConf] }
        return major < 2 ? [.flinkConf, .configYAML] : [.configYAML]
    }
}
