import Diagnostics
import FlinkConfiguration
import LocalFiles
import Subprocesses
import Threads

/// Tries out what is going to be packed: an archive that does not start is not written.
struct PackCheck {
    let list: PackList
    /// The trimmed libraries as they were, by path in the archive.
    let whole: [String: PackedFile]
    let folder: PackFolder

    /// Compiled modules of the standard library that need libraries of the machine, and what PyFlink's programs and
    /// workers start with.
    static func modules(flink: Bool) -> [String] {
        ["ssl", "ctypes", "lzma", "bz2", "sqlite3", "zlib", "hashlib"]
            + (flink
                ? [
                    "pyflink.table", "pyflink.datastream", "pyflink.fn_execution.beam.beam_boot",
                    "pyflink.fn_execution.beam.beam_sdk_worker_main",
                ] : [])
    }

    /// - Throws: ``DeployError`` `inputMalformed` for a PyFlink that does not run with the Python it was installed for.
    static func versions(flink: String, python: InterpreterFacts) throws(DeployError) {
        guard let version = FlinkVersion(flink), let pythons = PyFlinkSupport.pythons(for: version),
            let own = python.pythonVersion, !pythons.contains(own)
        else { return }
        throw DeployError(
            .inputMalformed,
            "PyFlink \(flink) runs with Python \(pythons.lowerBound) to \(pythons.upperBound), and the environment has "
                + python.version,
            hint: "Make it anew with one of these")
    }

    /// - Parameter result: the list, whose trimmed libraries that do not load any more become what they were.
    /// - Throws: ``DeployError`` `inputMalformed` where a module that can be imported in the environment, or one that
    ///   PyFlink cannot do without, cannot be in the packed one.
    func run(_ modules: [String], _ result: inout PackList) async throws {
        let launcher = "\(list.siteFolder)/\(SlimmingRules.workerLauncher)"
        if list["\(list.siteFolder)/pyflink/version.py"] != nil, list[launcher] == nil {
            throw DeployError(
                .inputMalformed, "the PyFlink of \(list.source.folder) has no \(SlimmingRules.workerLauncher)",
                hint: "Workers are started with it: install apache-flink anew")
        }
        let (list, folder) = (list, folder)
        let staged = try await BlockingThread.run(named: "env-stage") { try StagedEnvironment(list, in: folder) }
        for path in try await staged.broken(among: whole) { result[path] = whole[path] }
        let (failures, foreign) = try await staged.imports(modules)
        for (module, lines) in failures.sorted(by: { $0.key < $1.key }) {
            try await judge(module, lines, &result)
        }
        if !foreign.isEmpty {
            result.findings.append(
                Finding(
                    "environment-outside-library", .mayFail,
                    "these libraries were loaded from this machine, so nodes must have them: "
                        + foreign.joined(separator: ", ")))
        }
    }

    private func judge(_ module: String, _ lines: [String], _ result: inout PackList) async throws {
        let own = try await Subprocess.run(
            list.source.interpreter.text, ["-I", "-B", "-c", "import \(module)"],
            environment: PackText.bareEnvironment(), deadline: .seconds(120))
        let reason = lines.last ?? ""
        guard own.end != .exited(0) else {
            throw DeployError(
                .inputMalformed,
                "\(module) can be imported in \(list.source.folder), but not once it is packed: \(reason)",
                hint: "Please report this; nothing was written")
        }
        if Self.modules(flink: false).contains(module) {
            result.findings.append(
                Finding("environment-module-missing", .mayFail, "this Python was built without \(module): \(reason)"))
            return
        }
        throw DeployError(
            .inputMalformed, "\(module) cannot be imported in \(list.source.folder): \(reason)", hint: Self.hint(reason)
        )
    }

    private static func hint(_ reason: String) -> String? {
        for (module, requirement) in [("pkg_resources", "\"setuptools<82\""), ("packaging", "packaging")]
        where reason.contains("'\(module)'") {
            return "Apache Beam needs it and apache-flink does not ask for it: pip install \(requirement)"
        }
        return nil
    }
}
