import Diagnostics
import FlinkConfiguration

/// The interpreters of both sides.
extension PythonPlanner {
    mutating func chooseInterpreters() throws(DeployError) {
        let resolver = InterpreterResolver(archives: unpacked, shipped: shipped)
        var worker = try resolved(settings.executable, FlinkOptions.pythonExecutable, resolver)
        let clientKey =
            settings.hasClientVariable ? PythonSettings.clientVariable : FlinkOptions.pythonClientExecutable
        var client = try resolved(
            settings.hasClientVariable ? nil : settings.clientExecutable, clientKey, resolver)
        if settings.environment != nil, let archive = unpacked.first {
            let own = archive.content?.interpreters.first ?? "bin/python"
            let chosen = InterpreterResolver.Resolved(path: "\(archive.folder)/\(own)", archive: archive)
            if !isFromCommandLine(FlinkOptions.pythonExecutable) { worker = chosen }
            if !isFromCommandLine(FlinkOptions.pythonClientExecutable), !settings.hasClientVariable { client = chosen }
        } else if inputs.request.target == .application, !settings.hasClientVariable {
            if let given = worker, client == nil {
                client = given
                noteShared(given.path, FlinkOptions.pythonExecutable, "the program's main")
            } else if let given = client, worker == nil {
                worker = given
                noteShared(given.path, FlinkOptions.pythonClientExecutable, "the workers")
            }
        }
        try apply(worker: worker, client: client)
        for archive in Set([worker?.archive, client?.archive].compactMap(\.self)) {
            part.findings += archive.content?.findings ?? []
        }
    }

    private func isFromCommandLine(_ key: String) -> Bool {
        if case .option = part.configuration.origin(of: key) { true } else { false }
    }

    private mutating func noteShared(_ path: String, _ option: String, _ other: String) {
        note(
            .pythonInterpreterShared, .corrected,
            "\(path) of \(option) runs \(other) as well, for which nothing was named")
    }

    private mutating func resolved(
        _ path: String?, _ option: String, _ resolver: InterpreterResolver
    ) throws(DeployError) -> InterpreterResolver.Resolved? {
        guard let path else { return nil }
        let found = try resolver.resolve(path, of: option)
        if found.isCorrected {
            note(
                .pythonInterpreterCorrected, .corrected,
                "\(option) is \(path), which is nowhere: \(found.path) is taken")
        }
        return found
    }

    /// With archives main and the workers start in the folder that holds them, so that a relative path into the
    /// container leads nowhere. What the launch script of the container expands is absolute.
    private mutating func apply(
        worker: InterpreterResolver.Resolved?, client: InterpreterResolver.Resolved?
    ) throws(DeployError) {
        if let client {
            if !archives.isEmpty, isInContainer(client) {
                part.configuration.remove(FlinkOptions.pythonClientExecutable)
                part.configuration.set(
                    PythonSettings.clientVariable, .text("$PWD/\(client.path)"),
                    origin: .derived("\(FlinkOptions.pythonClientExecutable), seen from the folder of the archives"))
            } else {
                set(FlinkOptions.pythonClientExecutable, client.path, was: settings.clientExecutable)
            }
        }
        guard let worker else { return }
        guard !archives.isEmpty, isInContainer(worker) else {
            set(FlinkOptions.pythonExecutable, worker.path, was: settings.executable)
            return
        }
        let parts = worker.path.split(separator: "/").map(String.init)
        let variable = FlinkOptions.taskManagerEnvironmentPrefix + "PATH"
        let before = part.configuration.string(variable) ?? "$PATH"
        part.configuration.set(
            variable, .text("$PWD/\(parts.dropLast().joined(separator: "/")):\(before)"),
            origin: .derived("\(FlinkOptions.pythonExecutable), seen from the folder of the archives"))
        set(FlinkOptions.pythonExecutable, parts.last ?? worker.path, was: settings.executable)
    }

    private func isInContainer(_ interpreter: InterpreterResolver.Resolved) -> Bool {
        interpreter.archive?.isInContainer ?? (!interpreter.path.hasPrefix("/") && interpreter.path.contains("/"))
    }

    /// Whether main starts in the folder of the archives in place of the container's own
    /// (`org.apache.flink.client.python.PythonEnvUtils`).
    var startsInArchives: Bool {
        !archives.isEmpty
            && (part.configuration.contains(FlinkOptions.pythonClientExecutable)
                || part.configuration.contains(PythonSettings.clientVariable))
    }
}
