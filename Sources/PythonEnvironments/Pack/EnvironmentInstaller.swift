import Diagnostics
package import LocalFiles
import Subprocesses

/// Makes an environment from a list of what is to be in it, with whichever program of the machine can.
package struct EnvironmentInstaller: Sendable {
    package enum List: Hashable, Sendable {
        /// A requirements file of pip's.
        case requirements(LocalPath)
        /// An environment file of conda's.
        case conda(LocalPath)
    }

    package let list: List
    /// A version or a program; nil for whichever Python there is.
    package let python: String?
    package let indexURL: String?
    /// Of this process; PIP_*, UV_*, CONDA_*, and proxies are for the programs that are started.
    package let environment: [String: String]

    package init(_ list: List, python: String?, indexURL: String?, environment: [String: String]) {
        self.list = list
        self.python = python
        self.indexURL = indexURL
        self.environment = environment
    }

    /// Installs.
    ///
    /// - Parameters:
    ///   - folder: a temporary folder; the environment is made in it.
    ///   - onLine: told what is being done.
    /// - Throws: ``DeployError`` `inputNotFound` for a file, program, or Python that is not there, `inputMalformed` with
    ///   the last lines of the program that failed; `CancellationError`.
    package func install(in folder: PackFolder, onLine: @Sendable (String) -> Void) async throws -> EnvironmentSource {
        let target = folder.path / "environment"
        switch list {
        case .requirements(let file):
            try check(file)
            try await installRequirements(file, in: target, onLine)
        case .conda(let file):
            try check(file)
            let programs = ["micromamba", "mamba", "conda"]
            guard let program = programs.lazy.compactMap(finder.program).first else {
                throw DeployError(
                    .inputNotFound, "none of \(programs.joined(separator: ", ")) is on PATH",
                    hint: "--requirements FILE makes an environment with pip")
            }
            onLine("\(program.name) installs \(file)")
            let words = program.name == "micromamba" ? ["create"] : ["env", "create"]
            try await run(program, words + ["--yes", "--prefix", target.text, "--file", file.text])
        }
        return try EnvironmentSource(target)
    }

    private var finder: PythonFinder { PythonFinder(environment: environment) }

    private func check(_ file: LocalPath) throws(DeployError) {
        guard LocalFileSystem.file(at: file)?.kind == .file else {
            throw DeployError(.inputNotFound, "there is no file \(file)")
        }
    }

    /// pip where a Python fits, since its settings name the index of a company; else uv, which brings a Python.
    private func installRequirements(
        _ file: LocalPath, in target: LocalPath, _ onLine: @Sendable (String) -> Void
    ) async throws {
        let index = indexURL.map { ["--index-url", $0] } ?? []
        let install: @Sendable ([String]) async throws -> Void
        do throws(DeployError) {
            let found = try await finder.find(python)
            onLine("pip installs \(file) for Python \(found.version)")
            try await run(found.program, ["-m", "venv", target.text])
            install = { words in
                try await run(
                    target / "bin/python",
                    ["-m", "pip", "install", "--disable-pip-version-check", "--no-input", "--no-compile"] + index
                        + words)
            }
        } catch {
            guard error.code == .inputNotFound, python?.contains("/") != true, let uv = finder.program("uv") else {
                throw error
            }
            onLine("uv installs \(file)" + (python.map { " for Python \($0)" } ?? ""))
            try await run(uv, ["venv", target.text] + (python.map { ["--python", $0] } ?? []))
            install = { words in
                try await run(uv, ["pip", "install", "--python", (target / "bin/python").text] + index + words)
            }
        }
        try await install(["-r", file.text])
        let missing = try await undeclared(target)
        guard !missing.isEmpty else { return }
        onLine("and what Apache Beam needs besides: \(missing.joined(separator: ", "))")
        try await install(missing)
    }

    /// What Apache Beam imports at run time and neither it nor apache-flink asks for. setuptools 82 is the first without
    /// `pkg_resources`.
    private func undeclared(_ target: LocalPath) async throws -> [String] {
        let script = """
            from importlib.util import find_spec as f
            print(*(n for n in ('pkg_resources', 'packaging') if f('apache_beam') and not f(n)))
            """
        let result = try await Subprocess.run((target / "bin/python").text, ["-I", "-c", script])
        let names = String(decoding: result.output, as: UTF8.self).split(whereSeparator: \.isWhitespace)
        return names.map { $0 == "pkg_resources" ? "setuptools<82" : String($0) }
    }

    private func run(_ program: LocalPath, _ arguments: [String]) async throws(DeployError) {
        let result: SubprocessResult
        do {
            result = try await Subprocess.run(program.text, arguments, environment: environment)
        } catch let error as DeployError {
            throw error
        } catch {
            throw DeployError(.interrupted, "interrupted")
        }
        guard result.end != .exited(0) else { return }
        let said = PackText.lastLines(result.errors, 8)
        let lines = said.isEmpty ? PackText.lastLines(result.output, 8) : said
        let shown = ([program.name] + arguments).prefix(3).joined(separator: " ")
        throw DeployError(
            .inputMalformed, "\(shown) failed with \(result.end)",
            cause: DeployError(.inputMalformed, lines.joined(separator: "\n")))
    }
}
