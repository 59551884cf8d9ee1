import Diagnostics
import FlinkConfiguration
import FlinkDeployment
import HadoopRecords
import LocalFiles
import Testing

@Test func theCommandLineStandsOverTheFile() throws {
    var sample = Sample(FlinkVersion(1, 20, 5), ["parallelism.default": "1", "yarn.tags": "a, b"])
    sample.request.parallelism = 4
    sample.request.name = "clicks"
    sample.request.queue = "etl"
    sample.request.tags = ["c", "b"]
    sample.request.detached = true
    sample.request.dynamicProperties = [
        DynamicProperty(definition: "yarn.application.name=other", option: "-D"),
        DynamicProperty(definition: "x.y=1=2", option: "-D"),
        DynamicProperty(definition: "flag", option: "-D"),
    ]
    let configuration = try sample.effective()
    #expect(configuration.string("parallelism.default") == "4")
    #expect(configuration.string("yarn.application.name") == "clicks")
    #expect(configuration.origin(of: "yarn.application.name") == .option("--name"))
    #expect(configuration.string("x.y") == "1=2")
    #expect(configuration.string("flag") == "true")
    #expect(configuration.string("execution.attached") == "false")
    #expect(configuration.string("execution.shutdown-on-attached-exit") == "false")
    #expect(configuration.string("execution.target") == "yarn-application")
    #expect(try configuration.list("pipeline.jars") == ["file:/client/clicks.jar"])
    #expect(try configuration.list("$internal.application.program-args") == ["--count", "3"])
    #expect(!configuration.contains("$internal.application.main"))
    let plan = try sample.plan()
    #expect(plan.tags == ["a", "b", "c"])
    #expect(plan.queue == "etl")
    #expect(plan.configuration.string("internal.cluster.execution-mode") == "NORMAL")
}

/// A version and the names that it has for the state to start from.
struct RestoreCase: CustomTestStringConvertible {
    let version: FlinkVersion
    let path: String
    let mode: String
    let lenient: String
    var testDescription: String { version.description }
}

@Test(arguments: [
    RestoreCase(
        version: FlinkVersion(1, 19, 1), path: "execution.savepoint.path", mode: "execution.savepoint-restore-mode",
        lenient: "execution.savepoint.ignore-unclaimed-state"),
    RestoreCase(
        version: FlinkVersion(1, 20), path: "execution.state-recovery.path",
        mode: "execution.state-recovery.claim-mode",
        lenient: "execution.state-recovery.ignore-unclaimed-state"),
])
func theStateToStartFromHasTheVersionsKeys(_ example: RestoreCase) throws {
    var sample = Sample(example.version)
    sample.request.claimMode = "legacy"
    sample.request.allowNonRestoredState = true
    var configuration = try sample.effective()
    // Without a savepoint the others do not count.
    #expect(configuration.string(example.mode) == "NO_CLAIM")
    #expect(configuration.string(example.lenient) == "false")
    #expect(!configuration.contains(example.path))
    sample.request.savepointPath = "hdfs:///savepoints/1"
    configuration = try sample.effective()
    #expect(configuration.string(example.mode) == "LEGACY")
    #expect(configuration.string(example.lenient) == "true")
    #expect(configuration.string(example.path) == "hdfs:///savepoints/1")
    sample.request.claimMode = "steal"
    #expect(sample.failure?.code == .usage)
}

@Test(arguments: [("1024m", "1 gb"), ("1100", "1100 mb"), ("1600M", "1600 mb"), ("2 g", "2 gb")])
func theOldMemoryOptionsAreSpelledAsFlinkSpellsThem(_ typed: String, _ staged: String) throws {
    let key = "jobmanager.memory.process.size"
    #expect(try DynamicProperty(memory: typed, key: key, option: "-yjm \(typed)").value == staged)
}

@Test func anOldFlinkIsRefused() {
    let failure = Sample(FlinkVersion(1, 16, 3)).failure
    #expect(failure?.code == .configurationWrong)
    #expect(failure?.message.contains("1.16.3") == true)
}

@Test func aFileThatTheVersionDoesNotReadIsRefused() {
    #expect(Sample(FlinkVersion(2, 0)).with { $0.fileKind = .flinkConf }.failure?.code == .configurationWrong)
    #expect(Sample(FlinkVersion(1, 18)).with { $0.fileKind = .configYAML }.failure?.code == .configurationWrong)
    #expect(Sample(FlinkVersion(1, 19)).with { $0.fileKind = .flinkConf }.failure == nil)
}

@Test func theLogsOptionsBecomeVariablesFrom1_19() throws {
    let settings = ["env.log.max": "5", "env.log.level": "DEBUG"]
    let environment = try Sample(FlinkVersion(1, 20, 5), settings).plan().launched().environment
    #expect(environment["MAX_LOG_FILE_NUMBER"] == "5")
    #expect(environment["ROOT_LOG_LEVEL"] == "DEBUG")
    let new = try Sample(FlinkVersion(1, 20, 5), settings).effective()
    #expect(new.string("containerized.taskmanager.env.MAX_LOG_FILE_NUMBER") == "5")
    let old = try Sample(FlinkVersion(1, 18), settings).plan()
    #expect(try old.launched().environment["ROOT_LOG_LEVEL"] == nil)
}

@Test func addressesThatOnlyTheNodeReachesAreNotStaged() throws {
    let plan = try Sample(
        FlinkVersion(1, 17, 2),
        [
            "jobmanager.bind-host": "localhost", "taskmanager.bind-host": "localhost", "taskmanager.host": "localhost",
            "rest.bind-address": "localhost",
        ]
    ).plan()
    for key in ["jobmanager.bind-host", "taskmanager.bind-host", "taskmanager.host"] {
        #expect(!plan.configuration.contains(key))
    }
    #expect(plan.configuration.contains("rest.bind-address"))
    #expect(plan.findings(.bindHost).isEmpty)
    let new = try Sample(FlinkVersion(2, 2), ["rest.bind-address": "localhost"]).plan()
    #expect(new.findings(.bindHost).count == 1)
}

@Test func highAvailabilityWithoutStorageAndZooKeeperIsToldOf() throws {
    let plan = try Sample(FlinkVersion(1, 20, 5), ["high-availability.type": "zookeeper"]).plan()
    #expect(plan.findings(.highAvailabilityIncomplete).count == 2)
}

@Test func theClassPathsURLsAreThoseThatJavaPrints() throws {
    var sample = Sample()
    sample.request.classpaths = ["file:///opt/one.jar", "FILE:/opt/two.jar", "http://h/three.jar", "file://h/four.jar"]
    #expect(
        try sample.effective().list("pipeline.classpaths")
            == ["file:/opt/one.jar", "file:/opt/two.jar", "http://h/three.jar", "file://h/four.jar"])
}

@Test(arguments: ["/opt/one.jar", "hdfs:///one.jar", "", ":x"]) func whatIsNoURLForJavaIsRefused(_ text: String) {
    #expect(Sample().with { $0.request.classpaths = [text] }.failure?.code == .usage)
}
