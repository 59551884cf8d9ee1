package import Diagnostics
package import LocalFiles
import Subprocesses

/// Where a Flink installation lies.
package struct FlinkHome: Sendable, Hashable {
    package let folder: LocalPath
    /// How it was found.
    package let origin: Origin

    package init(folder: LocalPath, origin: Origin) {
        self.folder = folder
        self.origin = origin
    }

    /// Finds the installation to deploy: the option, then FLINK_HOME, then the `pyflink` package of `python3`.
    ///
    /// - Parameters:
    ///   - option: `--flink-home`.
    ///   - environment: of the process.
    /// - Returns: the home.
    /// - Throws: ``DeployError`` `inputNotFound` that says where was looked.
    package static func find(option: LocalPath?, environment: [String: String]) async throws -> FlinkHome {
        if let named = try named(option: option, environment: environment) { return named }
        if let folder = await pyflink(environment) {
            return try check(FlinkHome(folder: folder, origin: .derived("the pyflink package of python3")))
        }
        throw DeployError(
            .inputNotFound, "there is no Flink: no --flink-home, no FLINK_HOME, and python3 has no pyflink package",
            hint: "Give the folder of a Flink installation with --flink-home, or: pip install apache-flink")
    }

    /// The installation that the user named; nil where neither the option nor FLINK_HOME does.
    ///
    /// - Throws: ``DeployError`` `inputNotFound` for a folder that is no installation.
    package static func named(option: LocalPath?, environment: [String: String]) throws(DeployError) -> FlinkHome? {
        if let option { return try check(FlinkHome(folder: option, origin: .option("--flink-home \(option)"))) }
        guard let given = environment["FLINK_HOME"], !given.isEmpty else { return nil }
        let folder = LocalPath(given, relativeTo: LocalFileSystem.currentFolder())
        return try check(FlinkHome(folder: folder, origin: .environment("FLINK_HOME")))
    }

    private static func check(_ home: FlinkHome) throws(DeployError) -> FlinkHome {
        guard LocalFileSystem.file(at: home.folder / "lib")?.kind == .folder else {
            throw DeployError(
                .inputNotFound, "\(home.folder) (\(home.origin)) is no Flink installation: it has no folder lib",
                hint: "FLINK_HOME is the folder with bin, conf, and lib in it")
        }
        return home
    }

    /// The folder of the package, found without importing it.
    private static func pyflink(_ environment: [String: String]) async -> LocalPath? {
        let program = """
            import importlib.util
            found = importlib.util.find_spec("pyflink")
            print(found.submodule_search_locations[0] if found else "")
            """
        let answer = try? await Subprocess.run(
            "python3", ["-c", program], environment: environment, deadline: .seconds(10))
        guard let answer, answer.succeeded, let line = answer.outputText.split(separator: "\n").first else {
            return nil
        }
        return LocalPath(String(line))
    }
}
