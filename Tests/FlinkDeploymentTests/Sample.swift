import Diagnostics
import FlinkConfiguration
import FlinkDeployment
import HadoopRecords
import LocalFiles

/// A small Flink, a small program, and what the user asks: a valid deployment that a test changes in one point.
struct Sample {
    var version: FlinkVersion
    var settings: [String: String]
    var request: DeploymentRequest
    var libFiles = ["flink-csv.jar", "log4j-core.jar"]
    var pluginFiles = ["metrics-jmx/metrics-jmx.jar", "README.txt"]
    var usrlibFiles: [String]?
    var logConfigurations = ["log4j.properties"]
    var fileKind: ConfigurationFileKind
    var hadoop = HadoopFacts(applicationClasspath: ["$HADOOP_CONF_DIR", "/opt/hadoop/*"], minimumAllocation: 256)
    var defaultFS = HDFSPath(scheme: "hdfs", authority: "nn:8020", path: "/")
    /// Files and folders of this machine by path: a folder is a list of the files in it.
    var local: [String: LocalTree] = [:]
    var remote: [String: RemoteTree] = [:]
    var pythonJars = ["flink-python.jar"]
    /// What is inside archives, by path.
    var archives: [String: PythonArchive] = [:]
    var jar: JarFacts? = JarFacts(manifestMainClass: "com.example.Clicks", holdsMainClass: true)

    static let program = "/client/clicks.jar"
    static let conf = LocalPath("/opt/flink/conf")

    init(_ version: FlinkVersion = FlinkVersion(1, 20, 5), _ settings: [String: String] = [:]) {
        self.version = version
        self.settings = [
            "jobmanager.memory.process.size": "1600m", "taskmanager.memory.process.size": "1728m",
            "taskmanager.numberOfTaskSlots": "1",
            "env.java.opts.all": "--add-exports=java.base/sun.net.util=ALL-UNNAMED",
        ].merging(settings) { $1 }
        fileKind = version < FlinkVersion(1, 19) ? .flinkConf : .configYAML
        request = DeploymentRequest(
            program: .local(LocalPath(Self.program)), arguments: ["--count", "3"], workingFolder: LocalPath("/client"))
        add(file: Self.program, size: 1000)
        add(file: "/opt/flink/conf/log4j.properties", size: 100)
    }

    mutating func add(file path: String, size: Int64 = 10) {
        local[path] = LocalTree(root: LocalFile(path: LocalPath(path), kind: .file, size: size, modified: 1))
    }

    mutating func add(folder path: String, _ files: [String]) {
        local[path] = LocalTree(
            root: LocalFile(path: LocalPath(path), kind: .folder, size: 0, modified: 1),
            files: files.map { file(path, $0) })
    }

    mutating func add(remoteFile path: String, size: Int64 = 10) {
        guard let status = Self.status(path, size: size) else { return }
        remote[path] = RemoteTree(root: status)
    }

    mutating func add(remoteFolder path: String, _ files: [String], permission: UInt16 = 0o755) {
        remote[path] = RemoteTree(
            root: Self.status(path, isFolder: true, permission: permission),
            files: files.compactMap { Self.status("\(path)/\($0)") })
    }

    private static func status(
        _ path: String, isFolder: Bool = false, size: Int64 = 10, permission: UInt16 = 0o644
    ) -> FileStatus? {
        HDFSPath(path).map {
            FileStatus(
                path: $0, isFolder: isFolder, length: isFolder ? 0 : size, modificationTime: 1_700_000_000_000,
                permission: permission)
        }
    }

    var distribution: FlinkDistribution {
        let lib = LocalPath("/opt/flink/lib")
        let plugins = LocalPath("/opt/flink/plugins")
        let dist = file(lib.text, "flink-dist-\(version).jar")
        return FlinkDistribution(
            version: version, distJar: dist, libFolder: lib,
            libFiles: [dist] + libFiles.map { file(lib.text, $0) }, pluginsFolder: plugins,
            pluginFiles: pluginFiles.map { file(plugins.text, $0) },
            usrlibFiles: usrlibFiles.map { $0.map { file("/opt/flink/usrlib", $0) } },
            pythonJars: pythonJars.map { file("/opt/flink/opt", $0) }, configurationFolder: Self.conf,
            logConfigurations: logConfigurations.map { file(Self.conf.text, $0) })
    }

    private func file(_ folder: String, _ name: String) -> LocalFile {
        LocalFile(path: LocalPath("\(folder)/\(name)"), kind: .file, size: Int64(name.utf8.count), modified: 1)
    }

    func effective() throws(DeployError) -> FlinkConfiguration {
        var file = FlinkConfiguration(fileKind: fileKind, version: version)
        for (key, value) in settings {
            file.set(key, .text(value), origin: .file(path: "\(Self.conf)/\(fileKind.rawValue)", line: 1))
        }
        return try EffectiveConfiguration.make(file: file, request: request, distribution: distribution)
    }

    func inputs() throws(DeployError) -> DeploymentInputs {
        let configuration = try effective()
        let home = HDFSPath(scheme: "hdfs", authority: "nn:8020", path: "/user/ada")
        let list = try GatherList(
            configuration: configuration, request: request, version: version, defaultFS: defaultFS, homeFolder: home)
        var seenLocal: [LocalPath: LocalTree] = [:]
        for path in list.local { seenLocal[path] = local[path.text] ?? LocalTree(root: nil) }
        var seenRemote: [HDFSPath: RemoteTree] = [:]
        for path in list.remote { seenRemote[path] = remote[path.description] ?? RemoteTree(root: nil) }
        for path in list.remoteStatus { seenRemote[path] = RemoteTree(root: remote[path.description]?.root) }
        var seenArchives: [ProgramLocation: PythonArchive] = [:]
        for location in list.pythonArchives { seenArchives[location] = archives[location.description] }
        return DeploymentInputs(
            request: request, configuration: configuration, distribution: distribution, user: "ada",
            defaultFS: defaultFS, homeFolder: home, hadoop: hadoop, local: seenLocal, remote: seenRemote, jar: jar,
            pythonArchives: seenArchives)
    }

    func plan() throws(DeployError) -> DeploymentPlan {
        try DeploymentPlanner.plan(try inputs())
    }

    /// The error that planning ends with; nil where it does not.
    var failure: DeployError? {
        do throws(DeployError) {
            _ = try plan()
            return nil
        } catch { return error }
    }

    func with(_ change: (inout Sample) -> Void) -> Sample {
        var sample = self
        change(&sample)
        return sample
    }
}

extension DeploymentPlan {
    /// As it is submitted, in a form that tests can look into.
    func launched() throws(DeployError) -> ContainerLaunchContext { try previewContext().amContainerSpec }

    var keys: [String] { resources.map(\.key) }

    func findings(_ check: Check) -> [Finding] { findings.filter { $0.code == check.rawValue } }
}
