package import Diagnostics
package import FlinkConfiguration
import LocalFiles

/// The configuration that a deployment starts from: the file, then the command line's properties, then what Flink's
/// client sets for the program, in the client's order.
package enum EffectiveConfiguration {
    /// The oldest Flink that applications can be submitted for.
    static let oldestVersion = FlinkVersion(1, 17)

    /// - Parameters:
    ///   - file: as it was read from the configuration folder.
    ///   - distribution: its version decides the keys' names; its folders and log configuration are named in the result.
    /// - Throws: ``DeployError`` `configurationWrong` for a Flink before 1.17 or a file that this version does not read,
    ///   `usage` for a claim mode that is none, `configurationMalformed` for a list that cannot be read.
    package static func make(
        file: FlinkConfiguration, request: DeploymentRequest, distribution: FlinkDistribution
    ) throws(DeployError) -> FlinkConfiguration {
        let version = distribution.version
        try check(version, reads: file.fileKind)
        var configuration = file
        for property in request.dynamicProperties {
            configuration.set(property.key, .text(property.value), origin: .option(property.option))
        }
        configuration.set(FlinkOptions.target, .text(request.target.rawValue), origin: .option("-t"))
        try configuration.applyOwnOptions(of: request)
        if request.target == .session {
            if request.detached { configuration.set(FlinkOptions.attached, .text("false"), origin: .option("-d")) }
        } else {
            try configuration.applyProgramOptions(of: request, version: version)
        }
        configuration.applyLogEnvironment(version)
        configuration.set(
            FlinkOptions.configurationDirectory, .text(distribution.configurationFolder.text),
            origin: .derived("the folder that the configuration was read from"))
        if !configuration.contains(FlinkOptions.logConfigurationFile),
            let log = distribution.logConfiguration
        {
            configuration.set(
                FlinkOptions.logConfigurationFile, .text(log.path.text),
                origin: .derived("the log configuration in that folder"))
        }
        return configuration
    }

    private static func check(_ version: FlinkVersion, reads kind: ConfigurationFileKind) throws(DeployError) {
        guard version >= oldestVersion else {
            throw DeployError(
                .configurationWrong, "Flink \(version) is older than 1.17, the oldest that can be submitted",
                hint: "Applications of older versions can be listed, watched, and killed; submit with 1.17 or later.")
        }
        switch kind {
        case .flinkConf where version >= FlinkVersion(2, 0):
            throw DeployError(
                .configurationWrong, "Flink \(version) does not read flink-conf.yaml",
                hint:
                    "Flink 2.0 and later read config.yaml alone; bin/migrate-config-file.sh of Flink makes a config.yaml of it."
            )
        case .configYAML where version < FlinkVersion(1, 19):
            throw DeployError(
                .configurationWrong, "Flink \(version) does not read config.yaml",
                hint: "Flink before 1.19 reads flink-conf.yaml alone.")
        default: break
        }
    }
}

extension FlinkConfiguration {
    /// Options of Bobbin's own, which stand for keys of Flink's.
    fileprivate mutating func applyOwnOptions(of request: DeploymentRequest) throws(DeployError) {
        if let name = request.name {
            set(FlinkOptions.applicationName, .text(name), origin: .option("--name"))
        }
        if let queue = request.queue {
            set(FlinkOptions.applicationQueue, .text(queue), origin: .option("--queue"))
        }
        if !request.tags.isEmpty {
            let given = string(FlinkOptions.applicationTags).map { [$0] } ?? []
            let tags = (given + request.tags).joined(separator: ",")
            set(FlinkOptions.applicationTags, .text(tags), origin: .option("--tag"))
        }
        try append(request.shipFiles, to: FlinkOptions.shipFiles, option: "--ship")
        try append(request.shipArchives, to: FlinkOptions.shipArchives, option: "--ship-archive")
    }

    private mutating func append(_ elements: [String], to key: String, option: String) throws(DeployError) {
        guard !elements.isEmpty else { return }
        set(key, .list((try list(key) ?? []) + elements), origin: .option(option))
    }

    /// What Flink's `ProgramOptions` and `ApplicationConfiguration` put over file and properties alike.
    fileprivate mutating func applyProgramOptions(
        of request: DeploymentRequest, version: FlinkVersion
    ) throws(DeployError) {
        if let parallelism = request.parallelism {
            set(FlinkOptions.parallelismDefault, .text("\(parallelism)"), origin: .option("-p"))
        }
        setFlag(FlinkOptions.attached, !request.detached, option: "-d")
        setFlag(FlinkOptions.shutdownOnAttachedExit, request.shutdownOnAttachedExit, option: "-sae")
        setList(FlinkOptions.classpaths, request.classpaths, option: "-C", version: version)
        try applyRestore(of: request, version: version)
        if let program = request.program {
            set(FlinkOptions.jars, .list([program.uri]), origin: .option(program.description))
        }
        setList(
            FlinkOptions.applicationArguments, request.arguments, option: "the program's arguments", version: version)
        if let main = request.mainClass {
            set(FlinkOptions.applicationMain, .text(main), origin: .option("-c \(main)"))
        }
    }

    /// Without a savepoint the other two count for nothing and are set to their defaults, as Flink has it.
    private mutating func applyRestore(of request: DeploymentRequest, version: FlinkVersion) throws(DeployError) {
        let keys = RestoreKeys(version)
        var mode = "NO_CLAIM"
        if let claimMode = request.claimMode {
            guard ["CLAIM", "NO_CLAIM", "LEGACY"].contains(claimMode.uppercased()) else {
                throw DeployError(
                    .usage, "'\(claimMode)' is no claim mode", hint: "Flink has claim, no_claim, and legacy.")
            }
            if request.savepointPath != nil { mode = claimMode.uppercased() }
        }
        let lenient = request.savepointPath != nil && request.allowNonRestoredState
        set(keys.ignoreUnclaimedState, .text(lenient ? "true" : "false"), origin: .option("-n"))
        set(keys.claimMode, .text(mode), origin: .option("-rm"))
        if let path = request.savepointPath {
            set(keys.path, .text(path), origin: .option("-s \(path)"))
        }
    }

    private mutating func setFlag(_ key: String, _ value: Bool, option: String) {
        set(key, .text(value ? "true" : "false"), origin: .option(option))
    }

    /// Flink 1.x puts an empty list over what the file has; 2.x leaves that.
    private mutating func setList(_ key: String, _ elements: [String], option: String, version: FlinkVersion) {
        if !elements.isEmpty {
            set(key, .list(elements), origin: .option(option))
        } else if version < FlinkVersion(2, 0) {
            remove(key)
        }
    }

    /// Since 1.19 two options of the log's become variables of both kinds of container.
    fileprivate mutating func applyLogEnvironment(_ version: FlinkVersion) {
        guard version >= FlinkVersion(1, 19) else { return }
        for (key, variable) in [
            (FlinkOptions.logMaxFiles, "MAX_LOG_FILE_NUMBER"), (FlinkOptions.logLevel, "ROOT_LOG_LEVEL"),
        ] {
            guard let value = string(key) else { continue }
            for prefix in [FlinkOptions.masterEnvironmentPrefix, FlinkOptions.taskManagerEnvironmentPrefix] {
                set(prefix + variable, .text(value), origin: .derived("from \(key)"))
            }
        }
    }
}

/// The names of the options for state to start from: others since 1.20.
struct RestoreKeys {
    let path: String
    let claimMode: String
    let ignoreUnclaimedState: String

    init(_ version: FlinkVersion) {
        let new = version >= FlinkVersion(1, 20)
        path = new ? FlinkOptions.recoveryPath : FlinkOptions.savepointPath
        claimMode = new ? FlinkOptions.claimMode : FlinkOptions.restoreMode
        ignoreUnclaimedState = new ? FlinkOptions.ignoreUnclaimedState : FlinkOptions.savepointIgnoreUnclaimedState
    }
}
