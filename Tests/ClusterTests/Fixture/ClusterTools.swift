import FoundationEssentials
import LocalFiles
import TestSupport

/// The programs and folders of this machine that the cluster tier works with; `deploy/test` names them.
struct ClusterTools {
    /// Starts, breaks, and stops clusters: HADOOP_CLUSTER, else the one in the shared folder beside this repository.
    /// nil on the sandbox.
    let cluster: LocalPath?
    /// The tested binary: BOBBIN_BINARY, else the newest build.
    let bobbin: LocalPath
    /// FLINK_HOME_1_20_5, else FLINK_HOME, else where `deploy/lib/flink.sh` installs it.
    let flinkHome: LocalPath
    /// Where heartbeat.jar and the Python programs lie: beside `cluster`'s folder. On the sandbox the fixture makes one.
    var jobs: LocalPath

    /// Whether the tests run on the sandbox in place of a real cluster: BOBBIN_BACKEND is `sandbox`. It has what
    /// submission, status, wait, kill, and list need; tests that break daemons or look into HDFS fail there.
    static var onSandbox: Bool { variable("BOBBIN_BACKEND") == "sandbox" }

    static var isCI: Bool { !(variable("CI") ?? "").isEmpty }
    static var areThere: Bool { (try? find()) != nil }

    /// - Throws: ``ClusterFailure`` naming what is not there.
    static func find() throws -> ClusterTools {
        let clusters = [variable("HADOOP_CLUSTER"), (RepositoryRoot.path.parent / "shared/hadoop/cluster").text]
        let cluster = onSandbox ? nil : try first(clusters, "HADOOP_CLUSTER")
        let builds = ["release", "debug"].map { (RepositoryRoot.path / ".build/\($0)/bobbin").text }
        let heartbeat = try cluster.map {
            try first([($0.parent.parent / "jobs/heartbeat.jar").text], "heartbeat.jar beside HADOOP_CLUSTER's folder")
        }
        return ClusterTools(
            cluster: cluster, bobbin: try first([variable("BOBBIN_BINARY")] + builds, "BOBBIN_BINARY"),
            flinkHome: try first(
                [variable("FLINK_HOME_1_20_5"), variable("FLINK_HOME")] + installedFlinks(), "FLINK_HOME_1_20_5"),
            jobs: heartbeat?.parent ?? RepositoryRoot.path / "Tests/ClusterTests/Programs")
    }

    /// The tested Flink, and others where FLINK_HOME_1_17_2 or FLINK_HOME_2_2_0 name them: for tests of what differs
    /// from version to version.
    static var flinks: [TestedFlink] {
        let others = [("1.17.2", "FLINK_HOME_1_17_2"), ("2.2.0", "FLINK_HOME_2_2_0")].compactMap { version, name in
            variable(name).map { TestedFlink(version: version, home: LocalPath($0)) }
        }
        return ((try? find()).map { [TestedFlink(version: "1.20.5", home: $0.flinkHome)] } ?? []) + others
    }

    static func variable(_ name: String) -> String? { ProcessInfo.processInfo.environment[name] }

    private static func installedFlinks() -> [String?] {
        let cache = variable("BOBBIN_CACHE") ?? ((variable("HOME") ?? "/") + "/.cache/bobbin")
        let library = LocalPath(cache) / "flink-1.20.5/lib"
        let pythons = (try? LocalFileSystem.names(in: library)) ?? []
        return pythons.map { (library / $0 / "site-packages/pyflink").text }
    }

    private static func first(_ paths: [String?], _ what: String) throws -> LocalPath {
        let given = paths.compactMap(\.self)
        guard let found = given.first(where: { FileManager.default.fileExists(atPath: $0) }) else {
            throw ClusterFailure(text: "\(what) is none of: \(given.joined(separator: ", "))")
        }
        return LocalPath(found)
    }
}
