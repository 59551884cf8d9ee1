import Diagnostics
import Testing

@testable import FlinkConfiguration

@Suite struct KeyTests {
    private func configuration(
        _ values: [String: String], _ version: FlinkVersion? = FlinkVersion(1, 17, 2)
    ) -> FlinkConfiguration {
        var configuration = FlinkConfiguration(fileKind: .flinkConf, version: version)
        for (key, value) in values { configuration.set(key, .text(value), origin: .option(key)) }
        return configuration
    }

    struct OldName: CustomTestStringConvertible, Sendable {
        let old: String
        let key: String

        var testDescription: String { "\(old) for \(key)" }
    }

    static let oldNames = [
        OldName(old: "high-availability", key: FlinkOptions.haMode),
        OldName(old: "recovery.mode", key: FlinkOptions.haMode),
        OldName(old: "high-availability.zookeeper.path.namespace", key: FlinkOptions.haClusterID),
        OldName(old: "recovery.zookeeper.path.namespace", key: FlinkOptions.haClusterID),
        OldName(old: "env.java.opts", key: FlinkOptions.javaOptions),
        OldName(old: "yarn.per-job-cluster.include-user-jar", key: FlinkOptions.classpathIncludeUserJar),
        OldName(old: "yarn.ship-directories", key: FlinkOptions.shipFiles),
        OldName(old: "security.kerberos.fetch.delegation-token", key: FlinkOptions.delegationTokensEnabled),
        OldName(old: "yarn.security.kerberos.additionalFileSystems", key: FlinkOptions.kerberosFileSystems),
        OldName(old: "web.port", key: FlinkOptions.restPort),
        OldName(old: "jobmanager.heap.size", key: FlinkOptions.jobManagerProcessMemory),
    ]

    @Test(arguments: oldNames)
    func aValueIsFoundUnderAnOldName(_ name: OldName) {
        var configuration = configuration([name.old: "old"])
        #expect(configuration.string(name.key) == "old")
        #expect(configuration.entry(of: name.key)?.key == name.old)
        configuration.set(name.key, .text("new"), origin: .defaultValue)
        #expect(configuration.string(name.key) == "new")
        configuration.removeAllNames(of: name.key)
        #expect(name.old == "jobmanager.heap.size" || configuration.string(name.key) == nil)
    }

    @Test func anOldNameCountsOnlyWhereFlinkReadsIt() {
        let values = ["execution.savepoint.path": "hdfs:///s"]
        #expect(configuration(values, FlinkVersion(1, 20)).string(FlinkOptions.recoveryPath) == "hdfs:///s")
        #expect(configuration(values, FlinkVersion(1, 17)).string(FlinkOptions.recoveryPath) == nil)
    }

    @Test func theOldHeapIsTheWholeProcessWhereNothingElseSaysSo() throws {
        let key = FlinkOptions.jobManagerProcessMemory
        #expect(try configuration(["jobmanager.heap.mb": "1024"]).memory(key) == MemorySize(mebibytes: 1024))
        #expect(try configuration(["jobmanager.heap.size": "2g"]).memory(key) == MemorySize(mebibytes: 2048))
        let both = ["jobmanager.heap.mb": "1024", FlinkOptions.jobManagerFlinkMemory: "1g"]
        #expect(try configuration(both).memory(key) == nil)
        #expect(try configuration(["jobmanager.heap.mb": "1024"], FlinkVersion(2, 0)).memory(key) == nil)
    }

    @Test(arguments: [
        ("Python.archives", "python.archives"), ("cluster.id", "high-availability.cluster-id"),
        ("jobmanager.memory.size", "jobmanager.memory.process.size"), ("yarn.queue", "yarn.application.queue"),
        ("yarn.name", "yarn.application.name"), ("python.archive", "python.archives"),
        ("taskmanager.numberOfTaskSlot", "taskmanager.numberOfTaskSlots"),
        ("high-availability.storagedir", "high-availability.storageDir"), ("yarn.ship-file", "yarn.ship-files"),
    ])
    func aMisspelledKeyLeadsToTheOneThatWasMeant(_ key: String, _ meant: String) throws {
        let findings = configuration([key: "x"]).misspellings()
        let finding = try #require(findings.first)
        #expect(findings.count == 1 && finding.verdict == .mayFail)
        #expect(finding.seen.contains(key))
        #expect(finding.hint?.contains(meant) == true)
        #expect(finding.origin == .option(key))
    }

    @Test(arguments: [
        "yarn.ship-files", "high-availability", "s3.acces-key", "my.own.key", "flink.hadoop.dfs.replicatoin",
        "containerized.master.env.JAVA_HOM", "metrics.reporter.prom.port", "$internal.application.main",
        "internal.jobgraph-path", "jobmanager.heap.size", "env.log.dir", "fs.s3a.endpoint",
    ])
    func aKeyThatFlinkKnowsOrThatIsTheUsersIsLeftAlone(_ key: String) {
        #expect(configuration([key: "x"]).misspellings().isEmpty)
    }

    @Test func aMergeKeyIsPointedOut() {
        let found = configuration(["base.<<.x": "1"], FlinkVersion(2, 2)).misspellings()
        #expect(found.map(\.code) == ["merge-key"])
    }

    @Test(arguments: ["jobmanager.heap.size", "taskmanager.heap.size"])
    func aKeyThatIsGoneLeadsToItsSuccessor(_ key: String) {
        let found = configuration([key: "1g"], FlinkVersion(2, 2)).misspellings()
        #expect(found.count == 1 && found.first?.hint?.contains("memory.process.size") == true)
    }

    /// The keys that Bobbin itself reads must be Flink's, or every other check of spelling is worth nothing.
    @Test func everyPublishedListHoldsWhatItShould() {
        let keys = KnownKeys.all(in: nil)
        #expect(keys.count > 1000)
        for key in [
            FlinkOptions.applicationName, FlinkOptions.shipArchives, FlinkOptions.appMasterTokenServices,
            FlinkOptions.pythonPath, FlinkOptions.haMode, FlinkOptions.claimMode, FlinkOptions.restoreMode,
            FlinkOptions.jobManagerDirectMemoryLimit, FlinkOptions.containerStartCommandTemplate,
        ] {
            #expect(keys.contains(key), "\(key)")
        }
        #expect(
            KnownKeys.all(in: FlinkVersion(2, 0)).isDisjoint(with: ["jobmanager.heap.size", "taskmanager.heap.mb"]))
        #expect(!KnownKeys.all(in: FlinkVersion(1, 17)).contains(FlinkOptions.claimMode))
    }
}
