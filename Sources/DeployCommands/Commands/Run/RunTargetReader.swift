import CommandLine
import DeployEngine
import Diagnostics
import FlinkConfiguration
import FlinkDeployment
import HadoopRecords
import LocalFiles

/// Finds out where a program is to run: from the words of the command, else in the order of Flink's client
/// (`org.apache.flink.client.cli.CliFrontend`, `FlinkYarnSessionCli`).
struct RunTargetReader: Sendable {
    let context: CommandContext
    private var parsed: ParsedCommand { context.parsed }

    /// - Throws: ``DeployError`` `usage` where nothing names a target, or two words name different ones.
    func read() async throws -> RunTarget {
        if let word = Submission.target(parsed) { return try await named(word, "-t \(word)") }
        if let word = property(FlinkOptions.target) { return try await named(word, "-D\(FlinkOptions.target)") }
        if let target = try wordsOfPlace() { return target }
        let configuration = try await ClientConfiguration(context: context).read()
        if let word = configuration?.string(FlinkOptions.target) {
            return try await named(word, origin(FlinkOptions.target, configuration))
        }
        if let id = configuration?.string(FlinkOptions.applicationID) {
            return RunTarget(
                kind: .session(id), origin: origin(FlinkOptions.applicationID, configuration),
                configuration: configuration)
        }
        if !hasYarnOptions, let session = try await lastSession(configuration) { return session }
        if let target = try address(configuration) { return target }
        throw DeployError(
            .usage, "nothing says where the program is to run",
            hint: "Name a session (--session), a JobManager (-m HOST:PORT), or -t yarn-application; without them "
                + "execution.target and rest.address of Flink's configuration are read, where --flink-home or FLINK_HOME "
                + "leads to it")
    }

    /// The cluster that a command about jobs means: it runs already, so that those of one program have an id too.
    ///
    /// - Throws: ``DeployError`` as ``read()``, `usage` without an id.
    func readRunning() async throws -> RunTarget {
        var target = try await read()
        guard case .application = target.kind else { return target }
        let key = FlinkOptions.applicationID
        let configuration = try await ClientConfiguration(context: context).read()
        guard let id = request(of: key)?.value ?? configuration?.string(key) else {
            throw DeployError(
                .usage, "\(target.origin) needs the id of an application that runs", hint: "Write -D\(key)=ID")
        }
        target = RunTarget(kind: .session(id), origin: target.origin, configuration: configuration)
        return target
    }

    // MARK: By name

    private func named(_ word: String, _ origin: String) async throws -> RunTarget {
        let name = word.lowercased()
        switch name {
        case DeploymentTarget.application.rawValue:
            try refuse([RunOptions.session, RunOptions.jobManager], beside: origin)
            return RunTarget(kind: .application, origin: origin)
        case DeploymentTarget.session.rawValue:
            try refuse([RunOptions.jobManager], beside: origin)
            if let target = try wordsOfPlace() { return target }
            let configuration = try await ClientConfiguration(context: context).read()
            if let id = configuration?.string(FlinkOptions.applicationID) {
                return RunTarget(
                    kind: .session(id), origin: self.origin(FlinkOptions.applicationID, configuration),
                    configuration: configuration)
            }
            if let session = try await lastSession(configuration) { return session }
            throw try await noSession(origin, configuration)
        case "remote":
            try refuse([RunOptions.session], beside: origin)
            if let target = try wordsOfPlace() { return target }
            if let target = try address(try await ClientConfiguration(context: context).read()) { return target }
            throw DeployError(
                .usage, "\(origin) needs an address",
                hint: "Write -m HOST:PORT, or -Drest.address=HOST -Drest.port=PORT")
        case DeploymentTarget.perJob.rawValue:
            try refuse([RunOptions.session], beside: origin)
            if parsed.value(RunOptions.jobManager) != "yarn-cluster" {
                try refuse([RunOptions.jobManager], beside: origin)
            }
            return RunTarget(kind: .perJob, origin: origin)
        default:
            throw DeployError(
                .usage, "\(word) is no target that a program can be run on from here (\(origin))",
                hint: Misspelling.suggestion(for: name, known: Self.names).map { "Is it \($0)?" }
                    ?? "There are \(Self.names.sorted().joined(separator: ", "))")
        }
    }

    private static let names: Set<String> = ["yarn-application", "yarn-session", "yarn-per-job", "remote"]

    private func refuse(_ options: [OptionSpecification], beside origin: String) throws(DeployError) {
        for option in options {
            guard let value = parsed.value(option) else { continue }
            throw DeployError(
                .usage, "\(origin) and \(option.name) \(value) name different places to run at", hint: "Leave one out")
        }
    }

    // MARK: By place

    /// `--session`, `-yid`, `-Dyarn.application.id`, and `-m`.
    private func wordsOfPlace() throws(DeployError) -> RunTarget? {
        let session = try wordsOfSession()
        guard let address = parsed.value(RunOptions.jobManager) else { return session }
        if let session {
            throw DeployError(
                .usage, "\(session.origin) and -m \(address) name different places to run at", hint: "Leave one out")
        }
        if address == "yarn-cluster" { return RunTarget(kind: .perJob, origin: "-m \(address)") }
        return RunTarget(
            kind: .jobManager(try JobManagerSource.serviceAddress(address, scheme: scheme(nil))), origin: "-m")
    }

    private func wordsOfSession() throws(DeployError) -> RunTarget? {
        if let word = parsed.value(RunOptions.session) { return RunTarget(kind: .session(word), origin: "--session") }
        guard let use = request(of: FlinkOptions.applicationID) else { return nil }
        guard ApplicationID(use.value) != nil else {
            throw DeployError(
                .usage, "\(use.value) is no application id (\(use.origin))",
                hint: "bobbin yarn-session list shows those of the sessions that run")
        }
        return RunTarget(kind: .session(use.value), origin: use.origin)
    }

    /// The JobManager that Flink's configuration or the command line names by its keys.
    private func address(_ configuration: FlinkConfiguration?) throws(DeployError) -> RunTarget? {
        let given = property(FlinkOptions.restAddress)
        guard let host = given ?? configuration?.string(FlinkOptions.restAddress) else { return nil }
        let port = property(FlinkOptions.restPort) ?? configuration?.string(FlinkOptions.restPort) ?? "8081"
        let origin = given == nil ? origin(FlinkOptions.restAddress, configuration) : "-D\(FlinkOptions.restAddress)"
        return RunTarget(
            kind: .jobManager(try JobManagerSource.serviceAddress("\(host):\(port)", scheme: scheme(configuration))),
            origin: origin, configuration: configuration)
    }

    private func scheme(_ configuration: FlinkConfiguration?) -> String {
        (property(FlinkOptions.restSSL) ?? configuration?.string(FlinkOptions.restSSL)) == "true" ? "https" : "http"
    }

    // MARK: The session that was started last

    private func lastSession(_ configuration: FlinkConfiguration?) async throws -> RunTarget? {
        let location =
            property(FlinkOptions.propertiesFileLocation) ?? configuration?.string(FlinkOptions.propertiesFileLocation)
        guard let user = LoginName.current() else { return nil }
        let file = YarnPropertiesFile(location: location, relativeTo: context.workingFolder, user: user)
        let content: YarnPropertiesFile.Content?
        do throws(DeployError) {
            content = try file.read()
        } catch {
            context.console.warning("\(error.message); it is left aside")
            return nil
        }
        guard let id = content?.applicationID else { return nil }
        context.voice.read(file, context.console)
        try await SessionChoice(context: context, configuration: configuration).check(id, named: file.path.text)
        return RunTarget(kind: .session(id.description), origin: file.path.text, configuration: configuration)
    }

    private func noSession(_ origin: String, _ configuration: FlinkConfiguration?) async throws -> DeployError {
        let live = try await SessionChoice(context: context, configuration: configuration).live()
        return DeployError(
            .usage, "\(origin) needs a session, and nothing names one",
            hint: live.map { "Write --session \($0)" } ?? "Start one: bobbin yarn-session start -d")
    }

    // MARK: Keys

    /// With options for a cluster of its own Flink's client does not look for a session.
    private var hasYarnOptions: Bool {
        parsed.uses.contains { use in OldSubmissionOptions.keys.contains { $0.option == use.option } }
    }

    private func property(_ key: String) -> String? { request(of: key)?.value }

    /// The last value that the command line gives a key.
    private func request(of key: String) -> (value: String, origin: String)? {
        for use in parsed.uses.reversed() {
            if use.option == SubmissionOptions.dynamicProperty || use.option == OldSubmissionOptions.dynamicProperty {
                let property = DynamicProperty(definition: use.value ?? "", option: use.name)
                if property.key == key { return (property.value, "\(use.name)\(key)") }
            } else if let old = OldSubmissionOptions.keys.first(where: { $0.option == use.option }), old.key == key {
                return (use.value ?? "", use.name)
            }
        }
        return nil
    }

    private func origin(_ key: String, _ configuration: FlinkConfiguration?) -> String {
        configuration?.origin(of: key).map { "\(key), \($0)" } ?? key
    }
}
