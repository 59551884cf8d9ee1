import Archives
package import Diagnostics
import FlinkConfiguration
package import FlinkDeployment
import LocalFiles

/// Looks at a Flink installation: what it is, and what of it is deployed.
package struct FlinkDistributionReader: Sendable {
    let home: FlinkHome
    /// Of the process: `FLINK_LIB_DIR` and its like move parts of the installation, as in Flink's own scripts.
    let environment: [String: String]

    package init(home: FlinkHome, environment: [String: String]) {
        self.home = home
        self.environment = environment
    }

    /// - Returns: the installation.
    /// - Throws: ``DeployError`` `inputNotFound` or `inputMalformed` where it has not exactly one dist jar that tells its
    ///   version.
    package func read() throws(DeployError) -> FlinkDistribution {
        let lib = folder("FLINK_LIB_DIR", "lib")
        let libFiles = try LocalFileSystem.files(below: lib)
        let distJars = libFiles.filter { $0.path.name.hasPrefix("flink-dist") && $0.path.name.hasSuffix(".jar") }
        guard let distJar = distJars.first else {
            throw DeployError(
                .inputNotFound, "there is no flink-dist jar in \(lib)", hint: "Is \(home.folder) a Flink installation?")
        }
        guard distJars.count == 1 else {
            throw DeployError(
                .inputMalformed,
                "there are \(distJars.count) flink-dist jars in \(lib): "
                    + distJars.map(\.path.name).joined(separator: ", "), hint: "Leave the one that is to run")
        }
        let plugins = folder("FLINK_PLUGINS_DIR", "plugins")
        let usrlib = lib.parent / "usrlib"
        let configuration = folder("FLINK_CONF_DIR", "conf")
        return FlinkDistribution(
            version: try version(of: distJar.path), distJar: distJar, libFolder: lib, libFiles: libFiles,
            pluginsFolder: plugins, pluginFiles: try files(below: plugins) ?? [], usrlibFiles: try files(below: usrlib),
            pythonJars: (try files(below: folder("FLINK_OPT_DIR", "opt")) ?? []).filter {
                $0.path.name.hasPrefix("flink-python") && $0.path.name.hasSuffix(".jar")
            },
            configurationFolder: configuration,
            logConfigurations: ["log4j.properties", "logback.xml"].compactMap {
                LocalFileSystem.file(at: configuration / $0)
            })
    }

    private func folder(_ variable: String, _ name: String) -> LocalPath {
        guard let given = environment[variable], !given.isEmpty else { return home.folder / name }
        return LocalPath(given, relativeTo: LocalFileSystem.currentFolder())
    }

    private func files(below folder: LocalPath) throws(DeployError) -> [LocalFile]? {
        guard LocalFileSystem.file(at: folder)?.kind == .folder else { return nil }
        return try LocalFileSystem.files(below: folder)
    }

    private func version(of distJar: LocalPath) throws(DeployError) -> FlinkVersion {
        let manifest = try? JarFile.open(distJar).manifest
        for name in ["Implementation-Version", "Specification-Version"] {
            if let version = manifest?[name].flatMap({ FlinkVersion($0) }) { return version }
        }
        if let version = FlinkVersion(distJarName: distJar.name) { return version }
        throw DeployError(
            .inputMalformed, "neither the name nor the manifest of \(distJar) tells a version of Flink")
    }
}
