import Diagnostics
import FlinkConfiguration
import LocalFiles

/// What a request sets, in the parts of Flink's client.
extension FlinkConfiguration {
    /// What `yarn-session.sh` lays over the file and under the properties of `-D`: Flink's own jar among it, which the
    /// script names whatever the file has.
    mutating func applySessionOptions(of request: DeploymentRequest, _ distribution: FlinkDistribution) {
        setFlag(FlinkOptions.attached, !request.detached, option: "-d")
        if let jar = distribution.distJar {
            let uri = ProgramLocation.local(jar.path).uri
            set(FlinkOptions.flinkDistJar, .text(uri), origin: .derived("the jar in Flink's lib folder"))
        }
        if !request.shipFiles.isEmpty {
            set(FlinkOptions.shipFiles, .list(request.shipFiles), origin: .option("--ship"))
        }
    }

    /// Options of Bobbin's own, which stand for keys of Flink's.
    mutating func applyOwnOptions(of request: DeploymentRequest) throws(DeployError) {
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
        if request.target != .session {
            try append(request.shipFiles, to: FlinkOptions.shipFiles, option: "--ship")
        }
        try append(request.shipArchives, to: FlinkOptions.shipArchives, option: "--ship-archive")
    }

    private mutating func append(_ elements: [String], to key: String, option: String) throws(DeployError) {
        guard !elements.isEmpty else { return }
        set(key, .list((try list(key) ?? []) + elements), origin: .option(option))
    }

    /// What Flink's `ProgramOptions` and `ApplicationConfiguration` put over file and properties alike.
    mutating func applyProgramOptions(
        of request: DeploymentRequest, version: FlinkVersion
    ) throws(DeployError) {
        if let parallelism = request.parallelism {
            set(FlinkOptions.parallelismDefault, .text("\(parallelism)"), origin: .option("-p"))
        }
        setFlag(FlinkOptions.attached, !request.detached, option: "-d")
        setFlag(FlinkOptions.shutdownOnAttachedExit, request.shutdownOnAttachedExit, option: "-sae")
        var classpaths: [String] = []
        for url in request.classpaths { classpaths.append(try ClasspathURL.normalized(url)) }
        setList(FlinkOptions.classpaths, classpaths, option: "-C", version: version)
        try applyRestore(of: request, version: version)
        if let program = request.program {
            set(FlinkOptions.jars, .list([program.uri]), origin: .option(program.description))
        }
        if let python = request.python { try applyPython(python, jars: request.jars) }
        guard request.target == .application else { return }
        setList(
            FlinkOptions.applicationArguments,
            request.python?.driverArguments(request.arguments, for: .commandLineAndDriver) ?? request.arguments,
            option: "the program's arguments", version: version)
        if let main = request.python.map({ _ in PythonProgram.driver }) ?? request.mainClass {
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
                    .usage, "'\(claimMode)' is no claim mode", hint: "Flink has claim, no_claim, and legacy")
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

    /// Flink's client drops the jars of a Python program, here they are shipped: the list stays until that is planned.
    private mutating func applyPython(_ python: PythonProgram, jars: [String]) throws(DeployError) {
        let given = try list(FlinkOptions.jars) ?? []
        guard !jars.isEmpty else { return }
        set(FlinkOptions.jars, .list(given + jars), origin: .option("-j"))
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
    mutating func applyLogEnvironment(_ version: FlinkVersion) {
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
