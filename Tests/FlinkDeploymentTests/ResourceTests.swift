import Diagnostics
import FlinkConfiguration
import FlinkDeployment
import HadoopRecords
import LocalFiles
import Testing

@Test func everythingThatTheContainersNeedIsStaged() throws {
    let plan = try Sample().plan()
    #expect(
        plan.keys == [
            "lib/flink-csv.jar", "lib/log4j-core.jar", "log4j.properties", "plugins/metrics-jmx/metrics-jmx.jar",
            "plugins/README.txt", "clicks.jar", "flink-dist-1.20.5.jar", "config.yaml",
        ])
    #expect(plan.resources.allSatisfy { $0.stagedPath == $0.key && $0.visibility == .application })
    #expect(plan.uploadSize == plan.resources.reduce(0) { $0 + $1.size })
    let environment = try plan.launched().environment
    #expect(environment["_CLIENT_SHIP_FILES"]?.contains("'flink-dist-1.20.5.jar'") == false)
    #expect(environment["_CLIENT_SHIP_FILES"]?.contains("'config.yaml'") == true)
}

@Test func foldersFilesAndArchivesAreShipped() throws {
    var sample = Sample()
    sample.add(folder: "/client/extra", ["a.jar", ".hidden", "sub/b.txt", "flink-dist-1.20.5.jar"])
    sample.add(file: "/data/one.csv")
    sample.add(file: "/data/Venv.ZIP")
    sample.request.shipFiles = ["extra", "file:///data/one.csv"]
    sample.request.shipArchives = ["/data/Venv.ZIP"]
    sample.settings["yarn.ship-files"] = "/data/one.csv"
    let plan = try sample.plan()
    #expect(Set(["extra/a.jar", "extra/.hidden", "extra/sub/b.txt", "one.csv", "Venv.ZIP"]).isSubset(of: plan.keys))
    #expect(!plan.keys.contains("extra/flink-dist-1.20.5.jar"))
    let launched = try plan.launched()
    #expect(launched.localResources["Venv.ZIP"]?.type == .archive)
    #expect(!plan.classpath.contains("Venv"))
    #expect(plan.classpath.hasPrefix(":clicks.jar:extra:extra/a.jar:extra/sub:lib/"))
}

@Test(arguments: [FlinkVersion(1, 17, 2), FlinkVersion(1, 20, 5)])
func whatLiesInHDFSIsTakenFromThere(_ version: FlinkVersion) throws {
    var sample = Sample(version)
    sample.request.program = .remote(HDFSPath(scheme: "hdfs", authority: nil, path: "/apps/job.jar"))
    sample.jar = nil
    sample.add(remoteFile: "hdfs://nn:8020/apps/job.jar")
    sample.add(remoteFile: "hdfs://nn:8020/data/one.csv")
    sample.add(remoteFolder: "hdfs://nn:8020/shared/tables", ["a/one.csv", "two.jar"])
    sample.request.shipFiles = ["hdfs:///data/one.csv", "hdfs:///shared/tables"]
    let plan = try sample.plan()
    let launched = try plan.launched()
    #expect(launched.localResources["job.jar"]?.resource.description == "hdfs://nn:8020/apps/job.jar")
    #expect(launched.localResources["job.jar"]?.timestamp == 1_700_000_000_000)
    #expect(
        launched.localResources["tables/a/one.csv"]?.resource.description == "hdfs://nn:8020/shared/tables/a/one.csv")
    #expect(launched.localResources["tables/two.jar"]?.visibility == .application)
    #expect(plan.classpath.hasPrefix("::job.jar:") || plan.classpath.hasPrefix(":job.jar:"))
    #expect(try plan.configuration.list("pipeline.jars") == ["hdfs:///apps/job.jar"])
    #expect(!plan.staged.map(\.key).contains("job.jar"))
}

@Test func aDistJarOfTheUsersOwn() throws {
    var sample = Sample(FlinkVersion(1, 20, 5), ["yarn.flink-dist-jar": "hdfs:///f/flink-dist-patched.jar"])
    sample.add(remoteFile: "hdfs://nn:8020/f/flink-dist-patched.jar")
    let remote = try sample.plan()
    #expect(remote.classpath.hasSuffix(":flink-dist-patched.jar:config.yaml:"))
    #expect(!remote.staged.map(\.key).contains("flink-dist-patched.jar"))
    sample.settings["yarn.flink-dist-jar"] = "file:/data/flink-dist-mine.jar"
    sample.add(file: "/data/flink-dist-mine.jar")
    #expect(try sample.plan().staged.map(\.key).contains("flink-dist-mine.jar"))
    sample.settings["yarn.flink-dist-jar"] = "/data/flink-dist.zip"
    sample.add(file: "/data/flink-dist.zip")
    #expect(sample.failure?.code == .configurationWrong)
}

@Test func theUsersLibraryInHDFSStandsInForTheLocalOne() throws {
    var sample = Sample(FlinkVersion(1, 20, 5), ["yarn.provided.usrlib.dir": "/apps/usrlib"])
    sample.usrlibFiles = ["local.jar"]
    sample.add(remoteFolder: "hdfs://nn:8020/apps/usrlib", ["remote.jar"])
    let plan = try sample.plan()
    #expect(plan.keys.contains("usrlib/remote.jar"))
    #expect(!plan.keys.contains("usrlib/local.jar"))
    sample.settings["yarn.provided.usrlib.dir"] = "/apps/lib"
    #expect(sample.failure?.code == .configurationWrong)
}

/// One thing that is wrong with a deployment, and what is said of it.
struct WrongCase: CustomTestStringConvertible {
    let testDescription: String
    let code: DeployError.Code
    let word: String
    let sample: Sample

    init(
        _ what: String, _ code: DeployError.Code, _ word: String, _ version: FlinkVersion = FlinkVersion(1, 20, 5),
        _ change: (inout Sample) -> Void
    ) {
        testDescription = what
        self.code = code
        self.word = word
        sample = Sample(version).with(change)
    }
}

@Test(arguments: [
    WrongCase("program absent", .inputNotFound, "/client/clicks.jar") { $0.local["/client/clicks.jar"] = nil },
    WrongCase("program a folder", .inputMalformed, "/client/clicks.jar") { $0.add(folder: "/client/clicks.jar", []) },
    WrongCase("program empty", .inputMalformed, "/client/clicks.jar") { $0.add(file: "/client/clicks.jar", size: 0) },
    WrongCase("no main class", .inputMalformed, "clicks.jar") {
        $0.jar = JarFacts(manifestMainClass: nil, holdsMainClass: nil)
    },
    WrongCase("no program", .usage, "program") { $0.request.program = nil },
    WrongCase("program on another file system", .configurationWrong, "s3a://b/job.jar") {
        $0.request.program = .remote(HDFSPath(scheme: "s3a", authority: "b", path: "/job.jar"))
        $0.add(remoteFile: "s3a://b/job.jar")
    },
    WrongCase("memory no size", .configurationMalformed, "1600x") {
        $0.settings["jobmanager.memory.process.size"] = "1600x"
    },
    WrongCase("memory below the JVM's", .configurationWrong, "jobmanager.memory.process.size") {
        $0.settings["jobmanager.memory.process.size"] = "200m"
    },
    WrongCase("ship file absent", .inputNotFound, "/data/none") { $0.request.shipFiles = ["/data/none"] },
    WrongCase("remote ship file absent", .inputNotFound, "/data/none") { $0.request.shipFiles = ["hdfs:///data/none"] },
    WrongCase("ship folder named usrlib", .inputMalformed, "/data/usrlib") {
        $0.request.shipFiles = ["/data/usrlib"]
        $0.add(folder: "/data/usrlib", ["a.jar"])
    },
    WrongCase("semicolon in a name", .inputMalformed, "a;b.txt") {
        $0.request.shipFiles = ["/data/x"]
        $0.add(folder: "/data/x", ["a;b.txt"])
    },
    WrongCase("quote in a name", .inputMalformed, "it's.txt") {
        $0.request.shipFiles = ["/data/it's.txt"]
        $0.add(file: "/data/it's.txt")
    },
    WrongCase("dollar in a name", .inputMalformed, "a$b.jar") {
        $0.request.shipFiles = ["/data/a$b.jar"]
        $0.add(file: "/data/a$b.jar")
    },
    WrongCase("blank in a name before 1.19", .inputMalformed, "a b.txt", FlinkVersion(1, 18, 1)) {
        $0.request.shipFiles = ["/data/a b.txt"]
        $0.add(file: "/data/a b.txt")
    },
    WrongCase("two files of one name", .inputMalformed, "one.csv") {
        $0.request.shipFiles = ["/a/one.csv", "/b/one.csv"]
        $0.add(file: "/a/one.csv")
        $0.add(file: "/b/one.csv")
    },
    WrongCase("archive by no suffix", .inputMalformed, "/data/venv.rar") {
        $0.request.shipArchives = ["/data/venv.rar"]
        $0.add(file: "/data/venv.rar")
    },
    WrongCase("archive with an alias", .inputMalformed, "venv.zip#env") {
        $0.request.shipArchives = ["/data/venv.zip#env"]
    },
    WrongCase("archive a folder", .inputMalformed, "/data/v.zip", FlinkVersion(1, 17, 2)) {
        $0.request.shipArchives = ["/data/v.zip"]
        $0.add(folder: "/data/v.zip", ["x"])
    },
    WrongCase("provided libs without dist", .inputNotFound, "hdfs://nn:8020/f/lib") {
        $0.settings["yarn.provided.lib.dirs"] = "/f/lib"
        $0.add(remoteFolder: "hdfs://nn:8020/f/lib", ["a.jar"])
    },
    WrongCase("provided libs of this machine", .configurationWrong, "file:/f/lib") {
        $0.settings["yarn.provided.lib.dirs"] = "file:///f/lib"
    },
    WrongCase("provided libs named usrlib", .configurationWrong, "usrlib") {
        $0.settings["yarn.provided.lib.dirs"] = "/f/usrlib"
    },
    WrongCase("two provided files of one name", .inputMalformed, "lib/a.jar") {
        $0.settings["yarn.provided.lib.dirs"] = "/f/lib;/g/lib"
        $0.add(remoteFolder: "hdfs://nn:8020/f/lib", ["a.jar", "flink-dist-1.20.5.jar"])
        $0.add(remoteFolder: "hdfs://nn:8020/g/lib", ["a.jar"])
    },
    WrongCase("no vcores", .configurationWrong, "yarn.appmaster.vcores") { $0.settings["yarn.appmaster.vcores"] = "0" },
])
func whatCannotWorkIsRefusedBeforeAnythingIsStaged(_ example: WrongCase) throws {
    let failure = try #require(example.sample.failure)
    #expect(failure.code == example.code)
    #expect(failure.message.contains(example.word))
    #expect(!failure.message.hasSuffix("."))
}

@Test func blanksInNamesAreFineFrom1_19() throws {
    var sample = Sample()
    sample.request.program = .local(LocalPath("/client/a b/my job.jar"))
    sample.add(file: "/client/a b/my job.jar")
    let plan = try sample.plan()
    #expect(plan.keys.contains("my job.jar"))
    #expect(try plan.configuration.list("pipeline.jars") == ["file:/client/a%20b/my%20job.jar"])
}

/// One thing to know of a plan that can be made.
struct FindingCase: CustomTestStringConvertible {
    let check: Check
    let verdict: Finding.Verdict
    let sample: Sample
    var testDescription: String { "\(check.rawValue) \(verdict.rawValue)" }

    init(
        _ check: Check, _ verdict: Finding.Verdict, _ version: FlinkVersion = FlinkVersion(1, 20, 5),
        _ change: (inout Sample) -> Void
    ) {
        self.check = check
        self.verdict = verdict
        sample = Sample(version).with(change)
    }
}

@Test(arguments: [
    FindingCase(.localFileSystem, .fails) { $0.defaultFS = HDFSPath(scheme: "file", authority: nil, path: "/") },
    FindingCase(.hadoopClasspath, .mayFail) { $0.hadoop.applicationClasspath = ["/opt/hadoop/*", "/x/a.jar"] },
    FindingCase(.hadoopClasspath, .mayFail) { $0.hadoop.applicationClasspath = [] },
    FindingCase(.heapSmall, .mayFail) { $0.settings["jobmanager.memory.process.size"] = "600m" },
    FindingCase(.fixedPort, .mayFail) { $0.settings["rest.bind-port"] = "8081" },
    FindingCase(.twoLogConfigurations, .fine) { $0.logConfigurations = ["log4j.properties", "logback.xml"] },
    FindingCase(.submitFailedJob, .fails) {
        $0.settings["execution.submit-failed-job-on-application-error"] = "true"
    },
    FindingCase(.mainClassAbsent, .fails) {
        $0.request.mainClass = "com.example.None"
        $0.jar = JarFacts(manifestMainClass: nil, holdsMainClass: false)
    },
    FindingCase(.mainClassAbsent, .mayFail) {
        $0.request.mainClass = "com.example.None"
        $0.jar = JarFacts(manifestMainClass: nil, holdsMainClass: false)
        $0.libFiles.append("mine.jar")
    },
    FindingCase(.pythonArgument, .fails) { $0.request.arguments = ["--python", "x"] },
    FindingCase(.tagRefused, .fails) { $0.request.tags = ["täg"] },
    FindingCase(.tagRefused, .mayFail) { $0.request.tags = [String(repeating: "x", count: 101)] },
    FindingCase(.pluginWithoutJar, .fails) { $0.pluginFiles.append("empty/notes.txt") },
    FindingCase(.shipListLong, .fails) {
        $0.request.shipFiles = ["/data/many"]
        $0.add(folder: "/data/many", (0..<700).map { "a-file-with-a-rather-long-name-\($0).txt" })
    },
    FindingCase(.notPublic, .fails) {
        $0.settings["yarn.provided.lib.dirs"] = "/f/lib"
        $0.add(remoteFolder: "hdfs://nn:8020/f/lib", ["flink-dist-1.20.5.jar"], permission: 0o750)
    },
    FindingCase(.providedLibAbsent, .mayFail) {
        $0.settings["yarn.provided.lib.dirs"] = "/f/lib;/f/none"
        $0.add(remoteFolder: "hdfs://nn:8020/f/lib", ["flink-dist-1.20.5.jar"])
    },
])
func whatMayGoWrongIsSaid(_ example: FindingCase) throws {
    let found = try example.sample.plan().findings(example.check)
    #expect(found.map(\.verdict) == [example.verdict])
    #expect((found.first?.failure != nil) == (example.verdict == .fails))
    #expect(try Sample(example.sample.version).plan().findings(example.check).isEmpty)
}
