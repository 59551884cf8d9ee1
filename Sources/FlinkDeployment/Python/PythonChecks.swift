import Diagnostics
import FlinkConfiguration

/// What can be known to go wrong with a Python program before it is sent.
struct PythonChecks {
    let planner: PythonPlanner

    func add(to part: inout PythonPart) throws(DeployError) {
        let faults = faults(besides: part.findings)
        part.findings += faults + interpreters(part.configuration) + requirements() + (try module()) + calls()
    }

    /// Main runs on the cluster, where a file of this machine is not.
    private func calls() -> [Finding] {
        guard planner.inputs.request.target == .application, case .script(let script) = planner.settings.program else {
            return []
        }
        return planner.inputs.pythonCalls.map { call in
            Finding(
                .pythonLocalFile, .mayFail,
                "\(call.method)(\"\(call.argument)\") names a file of this machine, and main runs on the cluster",
                hint: PythonCall.options[call.method].map { "Give it with \($0), and leave the call out" },
                origin: .file(path: script, line: call.line))
        }
    }

    /// What is wrong with archives that are no environment.
    private func faults(besides others: [Finding]) -> [Finding] {
        planner.inputs.pythonArchives.sorted { $0.key.uri < $1.key.uri }.flatMap { location, archive in
            archive.faults.filter { !others.contains($0) }.map {
                Finding($0.code, $0.verdict, "\(location.name): \($0.seen)", hint: $0.hint)
            }
        }
    }

    /// Without an environment the nodes' own Python has to have everything.
    private func interpreters(_ configuration: FlinkConfiguration) -> [Finding] {
        let keys = [FlinkOptions.pythonExecutable, FlinkOptions.pythonClientExecutable, PythonSettings.clientVariable]
        // What a session's jobs run with is known when they come.
        guard !keys.contains(where: configuration.contains), planner.inputs.request.target != .session else {
            return []
        }
        let version = planner.inputs.distribution.version
        if let archive = planner.unpacked.first(where: { $0.content?.interpreters.isEmpty == false }),
            let interpreter = archive.content?.interpreters.first
        {
            return [
                Finding(
                    .pythonInterpreterUnused, .mayFail,
                    "\(archive.name) has an interpreter, and nothing says that it is to be used",
                    hint: "Write --env \(archive.name), or -pyexec and -pyclientexec \(archive.folder)/\(interpreter)")
            ]
        }
        return [
            Finding(
                .pythonOfNodes, .cannotKnow,
                "the program runs with the nodes' own python, which must have apache-flink \(version) on every node",
                hint: "bobbin env pack makes an environment that comes along: --env FILE")
        ]
    }

    private func requirements() -> [Finding] {
        guard let requirements = planner.settings.requirements,
            let archive = planner.unpacked.first(where: { $0.content?.interpreters.isEmpty == false }),
            let content = archive.content, !content.packages.isEmpty, content.packages["pip"] == nil
        else { return [] }
        return [
            Finding(
                .pythonWithoutPip, .fails,
                "\(requirements.path) of \(FlinkOptions.pythonRequirements) is installed with pip, and \(archive.name) has "
                    + "none", hint: "Pack the environment with --with-pip, or with the packages themselves")
        ]
    }

    /// Whether the module of `-pym` can be found; where something cannot be looked into, nothing is said.
    private func module() throws(DeployError) -> [Finding] {
        guard case .module(let module) = planner.settings.program, planner.settings.pythonPath.isEmpty else {
            return []
        }
        let first = String(module.prefix { $0 != "." })
        var names: Set<String> = []
        for file in planner.settings.files {
            guard let found = ModuleNames.at(file, planner) else { return [] }
            names.formUnion(found)
        }
        let environments = planner.unpacked.filter { $0.content?.interpreters.isEmpty != true }
        guard environments.allSatisfy({ $0.content != nil }) else { return [] }
        names.formUnion(environments.flatMap { $0.content?.modules ?? [] })
        guard !names.contains(first) else { return [] }
        let near = Misspelling.suggestion(for: first, known: names)
        return [
            Finding(
                .pythonModuleAbsent, environments.isEmpty ? .mayFail : .fails,
                "the module \(module) is not in \(FlinkOptions.pythonFiles)"
                    + (environments.isEmpty ? "" : " and not in the environment"),
                hint: near.map { "Is it \($0)?" } ?? "Send the file or folder that it lies in with -pyfs")
        ]
    }
}
