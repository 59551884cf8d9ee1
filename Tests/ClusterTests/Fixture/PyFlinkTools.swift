import FoundationEssentials
import LocalFiles
import TestSupport

/// What the tests of Python programs work with; `deploy/test` names it.
struct PyFlinkTools: Sendable {
    /// PYFLINK_VERSION, else 1.20.5, at FLINK_HOME_1_20_5 or as its version is.
    let flink: TestedFlink
    /// A virtual environment with that PyFlink: PYFLINK_VENV_1_20_5.
    let venv: LocalPath
    /// What `bobbin env pack --with-pip` makes of it: PYFLINK_ENV_1_20_5.
    let archive: LocalPath
    /// What containers have on their PATH, and no Python among it: NODE_PROGRAMS.
    let nodePrograms: LocalPath

    static var areThere: Bool { (try? find()) != nil }

    /// - Throws: ``ClusterFailure`` naming what is not there.
    static func find() throws -> PyFlinkTools {
        let name = String(version.map { $0 == "." ? "_" : $0 })
        return PyFlinkTools(
            flink: TestedFlink(version: version, home: try path("FLINK_HOME_\(name)")),
            venv: try path("PYFLINK_VENV_\(name)"), archive: try path("PYFLINK_ENV_\(name)"),
            nodePrograms: try path("NODE_PROGRAMS"))
    }

    static var version: String { ClusterTools.variable("PYFLINK_VERSION") ?? "1.20.5" }

    var python: LocalPath { venv / "bin/python" }

    /// The folders that nodes must not see: the environment, and the Python it was made from where that is not the
    /// system's.
    var hidden: [LocalPath] {
        let configuration = (try? LocalFileSystem.read(venv / "pyvenv.cfg")).map { String(decoding: $0, as: UTF8.self) }
        let home = configuration?.split(separator: "\n").first { $0.hasPrefix("home = ") }?.dropFirst(7)
        let base = home.map { LocalPath(String($0)).parent }
        return [venv] + [base].compactMap(\.self).filter { !$0.text.hasPrefix("/usr") }
    }

    private static func path(_ name: String) throws -> LocalPath {
        guard let text = ClusterTools.variable(name), FileManager.default.fileExists(atPath: text) else {
            throw ClusterFailure(text: "\(name) names nothing that is there")
        }
        return LocalPath(text)
    }
}
