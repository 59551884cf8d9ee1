package import Diagnostics
package import LocalFiles

extension HadoopConfiguration {
    /// The files that are looked for, in the order in which they are read: later ones win.
    package static let fileNames = ["core-site.xml", "hdfs-site.xml", "yarn-site.xml"]

    /// Reads each of the three files from the first folder that has it, over Hadoop's defaults.
    ///
    /// - Parameter systemProperties: what `${...}` finds first; nil for those that Hadoop's scripts would set here.
    /// - Throws: ``DeployError`` `configurationMissing` where no folder has any of the files, or the one of the option
    ///   has none; `configurationMalformed` with file and line; `notAllowed`.
    package static func load(
        _ lookup: HadoopConfigurationLookup, systemProperties: [String: String]? = nil
    ) throws(DeployError) -> HadoopConfiguration {
        if let option = lookup.option { try checkOption(option) }
        let folders = lookup.folders
        let found = fileNames.map { name in
            folders.lazy.map { $0 / name }.first { LocalFileSystem.file(at: $0)?.kind == .file }
        }
        let files = found.compactMap(\.self)
        guard !files.isEmpty else {
            throw DeployError(
                .configurationMissing,
                "there is no Hadoop configuration: none of \(fileNames.joined(separator: ", ")) is in "
                    + folders.map(\.text).joined(separator: ", "),
                hint: "Copy the files from a node of the cluster, and name their folder with --conf or HADOOP_CONF_DIR")
        }
        let variables = Variables(
            systemProperties: systemProperties ?? JavaSystemProperties.ofThisProcess(lookup.environment),
            environment: lookup.environment)
        var configuration = try read(files, variables: variables)
        let missing = zip(fileNames, found).filter { $0.1 == nil }.map(\.0)
        configuration.findings =
            missing.map { Finding("configuration-file-missing", .mayFail, "\($0) is nowhere and counts as empty") }
            + lookup.findings + configuration.findings + (try configuration.check())
        return configuration
    }

    /// Reads these files and no others.
    ///
    /// - Parameter defaults: what counts where no file sets a key.
    /// - Throws: ``DeployError`` `configurationMalformed`, `inputNotFound`, or `notAllowed`.
    package static func read(
        _ files: [LocalPath], defaults: [String: String] = Self.defaults, variables: Variables = Variables()
    ) throws(DeployError) -> HadoopConfiguration {
        var entries = defaults.mapValues { Entry(value: $0, origin: .defaultValue) }
        var findings: [Finding] = []
        var finals: [String: Origin] = [:]
        for file in files {
            var parser = ConfigurationFileParser()
            try parser.read(file)
            findings += parser.findings
            for property in parser.properties {
                if let value = property.value {
                    if let origin = finals[property.key] {
                        findings += overridden(property, origin, entries[property.key]?.value)
                    } else {
                        entries[property.key] = Entry(value: value, origin: property.origin)
                    }
                }
                if property.isFinal, finals[property.key] == nil { finals[property.key] = property.origin }
            }
        }
        return HadoopConfiguration(entries: entries, variables: variables, files: files, findings: findings)
    }

    private static func overridden(_ property: ParsedProperty, _ origin: Origin, _ value: String?) -> [Finding] {
        guard property.value != value else { return [] }
        return [
            Finding(
                "final-overridden", .mayFail,
                "\(property.key) in \(property.origin) does not count, because \(origin) declares it final",
                origin: property.origin)
        ]
    }

    private static func checkOption(_ folder: LocalPath) throws(DeployError) {
        let hint = "--conf takes the folder with \(fileNames.joined(separator: ", "))"
        guard let there = LocalFileSystem.file(at: folder) else {
            throw DeployError(.configurationMissing, "there is no folder \(folder)", hint: hint)
        }
        guard there.kind == .folder else {
            throw DeployError(.configurationMissing, "\(folder) is no folder", hint: hint)
        }
        guard fileNames.contains(where: { LocalFileSystem.file(at: folder / $0)?.kind == .file }) else {
            throw DeployError(
                .configurationMissing, "\(folder) has none of \(fileNames.joined(separator: ", "))", hint: hint)
        }
    }
}
