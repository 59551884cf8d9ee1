import FlinkConfiguration
import FoundationEssentials
import LocalFiles

/// A Flink installation that the tests can ask.
struct FlinkHome: Sendable, CustomStringConvertible {
    let version: FlinkVersion
    let distribution: LocalPath

    var description: String { "Flink \(version)" }

    static let versions = [FlinkVersion(1, 17, 2), FlinkVersion(1, 20, 5), FlinkVersion(2, 2, 0)]

    /// Those that are there: `FLINK_HOME_1_17_2` and the like, any one in `FLINK_HOME`, and what `deploy/test` put into
    /// `BOBBIN_CACHE`.
    static let all: [FlinkHome] = {
        let environment = ProcessInfo.processInfo.environment
        let given = environment["FLINK_HOME"].flatMap { FlinkHome(LocalPath($0)) }
        return versions.compactMap { version in
            let name = "FLINK_HOME_\(version.major)_\(version.minor)_\(version.patch)"
            let homes = [environment[name].map { LocalPath($0) }, cached(version, environment)]
            let found = homes.compactMap { $0 }.compactMap { FlinkHome($0) }.first { $0.version == version }
            return found ?? (given?.version == version ? given : nil)
        }
    }()

    private init?(_ home: LocalPath) {
        let lib = home / "lib"
        for name in (try? LocalFileSystem.names(in: lib)) ?? [] {
            if let version = FlinkVersion(distJarName: name) {
                self.version = version
                distribution = lib / name
                return
            }
        }
        return nil
    }

    private static func cached(_ version: FlinkVersion, _ environment: [String: String]) -> LocalPath? {
        let cache = environment["BOBBIN_CACHE"] ?? environment["HOME"].map { $0 + "/.cache/bobbin" }
        guard let cache else { return nil }
        let lib = LocalPath(cache) / "flink-\(version)" / "lib"
        let python = ((try? LocalFileSystem.names(in: lib)) ?? []).first { $0.hasPrefix("python3") }
        return python.map { lib / $0 / "site-packages" / "pyflink" }
    }
}
