import Diagnostics
import FoundationEssentials
import Glibc
import LocalFiles
import Subprocesses

/// The Pythons of this machine.
struct PythonFinder: Sendable {
    /// A Python that can make an environment.
    struct Python: Hashable, Sendable {
        let program: LocalPath
        /// `3.11.7`.
        let version: String
    }

    let environment: [String: String]

    /// Those on PATH, then pyenv's, then uv's own; one of each version.
    func all() async -> [Python] {
        var found: [Python] = []
        for program in candidates() {
            guard let version = await version(of: program), !found.contains(where: { $0.version == version }) else {
                continue
            }
            found.append(Python(program: program, version: version))
        }
        return found
    }

    /// The Python for `--python`: a version (`3.11`, `3.11.7`) or a path; without it the first that there is.
    ///
    /// - Throws: ``DeployError`` `inputNotFound`, with those that are there.
    func find(_ wanted: String?) async throws(DeployError) -> Python {
        if let wanted, wanted.contains("/") {
            let program = LocalPath(wanted, relativeTo: LocalFileSystem.currentFolder())
            guard let version = await version(of: program) else {
                throw DeployError(.inputNotFound, "\(program) is no Python that can be started")
            }
            return Python(program: program, version: version)
        }
        let all = await all()
        let fitting = all.filter { python in
            wanted.map { python.version == $0 || python.version.hasPrefix($0 + ".") } ?? true
        }
        if let best = fitting.first { return best }
        let there = all.map { "\($0.version) (\($0.program))" }.joined(separator: ", ")
        throw DeployError(
            .inputNotFound, "there is no Python\(wanted.map { " \($0)" } ?? "") on this machine",
            hint: there.isEmpty ? "Name its program: --python /path/to/bin/python3" : "There are \(there)")
    }

    /// Where a program is found on PATH; pyenv's shims are passed over, since they start whatever they like.
    func program(_ name: String) -> LocalPath? {
        (environment["PATH"] ?? "").split(separator: ":").map { LocalPath(String($0)) / name }
            .first { !$0.text.contains("/shims/") && access($0.text, X_OK) == 0 }
    }

    private func candidates() -> [LocalPath] {
        let names = ["python3", "python"] + (7...14).reversed().map { "python3.\($0)" }
        let home = environment["HOME"] ?? "/"
        let roots = [
            environment["PYENV_ROOT"].map { $0 + "/versions" } ?? home + "/.pyenv/versions",
            home + "/.local/share/uv/python",
        ]
        let managed = roots.flatMap { root in
            ((try? LocalFileSystem.names(in: LocalPath(root))) ?? []).reversed().map {
                LocalPath(root) / $0 / "bin/python3"
            }
        }
        return names.compactMap(program) + managed.filter { access($0.text, X_OK) == 0 }
    }

    private func version(of program: LocalPath) async -> String? {
        let result = try? await Subprocess.run(
            program.text, ["-I", "-c", "import sys; print('%d.%d.%d' % sys.version_info[:3])"], deadline: .seconds(20))
        guard let result, result.end == .exited(0) else { return nil }
        let version = PackText.lastLine(result.output)
        return PythonVersion(version).map { $0 >= PythonVersion(3, 7) } == true ? version : nil
    }
}
