import Diagnostics
import HadoopRecords
import LocalFiles

extension HadoopConfiguration {
    /// What is probably not meant, though Hadoop reads it.
    func check() throws(DeployError) -> [Finding] {
        try misspelled() + ignoredBooleans() + thisHost()
    }

    private func misspelled() -> [Finding] {
        keysOfFiles.compactMap { key in
            KnownKeys.suggestion(for: key).map {
                Finding(
                    "key-misspelled", .mayFail, "\(key) is no key that Hadoop has; \($0) is", hint: "Write \($0)",
                    origin: origin(of: key))
            }
        }
    }

    private func ignoredBooleans() throws(DeployError) -> [Finding] {
        var findings: [Finding] = []
        for key in keysOfFiles {
            guard let standard = Self.defaults[key], ["true", "false"].contains(standard),
                let text = try trimmed(key), !["true", "false"].contains(text.lowercased())
            else { continue }
            findings.append(
                Finding(
                    "boolean-ignored", .mayFail,
                    "\(key) is \"\(text)\", which is neither true nor false: Hadoop takes \(standard)",
                    origin: origin(of: key)))
        }
        return findings
    }

    private func thisHost() throws(DeployError) -> [Finding] {
        guard try !bool(HadoopKey.resourceManagerHAEnabled, default: false) else { return [] }
        guard let service = try? resourceManagers().first, service.address.host == Self.thisHost,
            let host = try trimmed(HadoopKey.resourceManagerHostname), Self.isWildcard(host)
        else { return [] }
        let peers = try strings(HadoopKey.resourceManagerIDs)
        return [
            Finding(
                "resource-manager-is-this-host", .mayFail,
                "the ResourceManager is at \(host), which stands for this host: \(service.address) is asked",
                hint: peers.isEmpty
                    ? "Set \(HadoopKey.resourceManagerHostname) in yarn-site.xml"
                    : "\(HadoopKey.resourceManagerIDs) is set, so \(HadoopKey.resourceManagerHAEnabled) should be true",
                origin: origin(of: HadoopKey.resourceManagerHostname))
        ]
    }

    private var keysOfFiles: [String] {
        keys.filter { if case .file = origin(of: $0) { true } else { false } }
    }
}

extension HadoopConfigurationLookup {
    /// Folders that the environment names in vain.
    var findings: [Finding] {
        ["HADOOP_CONF_DIR", "YARN_CONF_DIR"].compactMap { variable in
            guard let text = environment[variable], !text.isEmpty else { return nil }
            let folder = LocalPath(text, relativeTo: LocalFileSystem.currentFolder())
            guard !HadoopConfiguration.fileNames.contains(where: { LocalFileSystem.file(at: folder / $0) != nil })
            else { return nil }
            return Finding(
                "configuration-folder-empty", .mayFail,
                "\(variable) is \(text), where none of \(HadoopConfiguration.fileNames.joined(separator: ", ")) lies",
                origin: .environment(variable))
        }
    }
}
