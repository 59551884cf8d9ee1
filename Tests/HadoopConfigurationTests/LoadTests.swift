import Diagnostics
import HadoopConfiguration
import HadoopRecords
import LocalFiles
import TestSupport
import Testing

struct LoadTests {
    private func site(_ properties: [String: String]) -> String {
        "<configuration>\n"
            + properties.sorted { $0.key < $1.key }
            .map { "<property><name>\($0.key)</name><value>\($0.value)</value></property>\n" }.joined()
            + "</configuration>\n"
    }

    private func lookup(_ folder: LocalPath, _ variables: [String: String] = [:]) -> HadoopConfigurationLookup {
        HadoopConfigurationLookup(option: folder, environment: variables)
    }

    @Test func foldersAreAskedInTheOrderOfTheDocumentation() {
        let lookup = HadoopConfigurationLookup(
            option: LocalPath("/option"),
            environment: [
                "HADOOP_CONF_DIR": "/hadoop-conf/", "YARN_CONF_DIR": "/option", "HADOOP_HOME": "/home",
                "HADOOP_PREFIX": "",
            ], flinkHadoopConfDir: LocalPath("/flink-hadoop"), flinkConfDir: LocalPath("/flink"))
        #expect(
            lookup.folders.map(\.text) == [
                "/option", "/hadoop-conf", "/flink-hadoop", "/home/etc/hadoop", "/home/conf", "/etc/hadoop/conf",
                "/flink",
            ])
    }

    @Test func eachFileComesFromTheFirstFolderThatHasIt() async throws {
        try await withTemporaryFolder { folder in
            try folder.write(site(["a": "first"]), to: "one/core-site.xml")
            try folder.write(site(["a": "second"]), to: "two/core-site.xml")
            try folder.write(site(["b": "${a}"]), to: "two/yarn-site.xml")
            let configuration = try HadoopConfiguration.load(
                HadoopConfigurationLookup(
                    environment: ["HADOOP_CONF_DIR": (folder.path / "one").text],
                    flinkHadoopConfDir: folder.path / "two"))
            #expect(configuration.files == [folder.path / "one/core-site.xml", folder.path / "two/yarn-site.xml"])
            #expect(try configuration.string("b") == "first")
            #expect(configuration.origin(of: "b") == .file(path: "\(folder.path)/two/yarn-site.xml", line: 2))
            #expect(configuration.origin(of: "dfs.replication") == .defaultValue)
            #expect(try configuration.int("dfs.replication") == 3)
            let missing = configuration.findings.filter { $0.code == "configuration-file-missing" }
            #expect(missing.map(\.seen) == ["hdfs-site.xml is nowhere and counts as empty"])
        }
    }

    @Test func withoutAnyFileTheErrorSaysWhereWasLooked() async throws {
        try await withTemporaryFolder { folder in
            let lookup = HadoopConfigurationLookup(
                environment: ["HADOOP_HOME": folder.path.text], flinkConfDir: folder.path)
            try #require(LocalFileSystem.file(at: LocalPath("/etc/hadoop/conf/core-site.xml")) == nil)
            let error = #expect(throws: DeployError.self) { try HadoopConfiguration.load(lookup) }
            #expect(error?.code == .configurationMissing)
            #expect(error?.message.contains("\(folder.path)/etc/hadoop, \(folder.path)/conf, /etc/hadoop/conf") == true)
            #expect(error?.hint?.contains("--conf") == true)
        }
    }

    @Test func aFolderThatIsNamedMustHaveOneOfTheFiles() async throws {
        try await withTemporaryFolder { folder in
            try folder.write(site([:]), to: "good/core-site.xml")
            let variables = ["HADOOP_CONF_DIR": (folder.path / "good").text]
            try folder.write("", to: "empty/core-site.xml.bak")
            for (name, said) in [
                ("none", "there is no folder"), ("empty", "has none of"), ("good/core-site.xml", "is no folder"),
            ] {
                let error = #expect(throws: DeployError.self) {
                    try HadoopConfiguration.load(lookup(folder.path / name, variables))
                }
                #expect(error?.code == .configurationMissing)
                #expect(error?.message.contains(said) == true)
                #expect(error?.message.contains(name) == true)
            }
        }
    }

    @Test func whatIsOddIsFound() async throws {
        try await withTemporaryFolder { folder in
            try folder.write(
                site([
                    "dfs.replicatoin": "1", "yarn.resourcemanager.ha.rm-ids": "rm1,rm2",
                    "yarn.log-aggregation-enable": "yes",
                    "dfs.namenode.rpc-adress.prod.nn1": "a:1", "my.own.key": "1",
                ]) + "<!-- end -->", to: "core-site.xml")
            try folder.write(
                """
                <configuration>
                <property><name>a</name><value>1</value><final>true</final></property>
                <property><name>b</name><value>1</value><final>TRUE</final></property>
                <property><value>1</value></property>
                </configuration>
                """, to: "hdfs-site.xml")
            try folder.write(site(["a": "2"]), to: "yarn-site.xml")
            let nowhere = ["YARN_CONF_DIR": "/nowhere/at/all"]
            let found = try HadoopConfiguration.load(lookup(folder.path, nowhere)).findings
            #expect(
                found.map(\.code) == [
                    "configuration-folder-empty", "final-spelling", "property-without-name", "final-overridden",
                    "key-misspelled", "key-misspelled", "boolean-ignored", "resource-manager-is-this-host",
                ])
            #expect(found.allSatisfy { $0.verdict == .mayFail })
            let hints = found.compactMap(\.hint)
            #expect(hints.contains("Write dfs.replication"))
            #expect(hints.contains("Write dfs.namenode.rpc-address.prod.nn1"))
            #expect(hints.contains { $0.contains("yarn.resourcemanager.ha.enabled should be true") })
            let overridden = try #require(found.first { $0.code == "final-overridden" })
            #expect(overridden.seen.contains("yarn-site.xml line 2"))
            #expect(overridden.seen.contains("hdfs-site.xml line 2"))
        }
    }

    @Test(arguments: ["single-node", "ha", "kerberos"])
    func theSamplesAreReadWithoutAWarning(_ name: String) throws {
        let configuration = try HadoopConfiguration.load(lookup(RepositoryRoot.path / "hadoop-conf" / name))
        #expect(configuration.findings == [])
        #expect(configuration.files.count == 3)
        let addresses =
            try configuration.resourceManagers() + configuration.nameNodes(for: try configuration.defaultFS())
        let expected = [
            "single-node": ["http://localhost:8088", "http://localhost:9870"],
            "ha": [
                "http://master1.example.com:8088", "http://master2.example.com:8088", "http://master1.example.com:9870",
                "http://master2.example.com:9870",
            ],
            "kerberos": ["https://master.example.com:8090", "https://master.example.com:9871"],
        ]
        #expect(addresses.map(\.description) == expected[name])
    }

    @Test func propertiesOfTheJVMComeFromThisProcess() async throws {
        try await withTemporaryFolder { folder in
            try folder.write(
                site(["a": "${java.io.tmpdir}/${hadoop.log.dir}", "b": "${user.name}"]), to: "core-site.xml")
            let configuration = try HadoopConfiguration.load(lookup(folder.path, ["HADOOP_LOG_DIR": "logs"]))
            #expect(try configuration.string("a") == "/tmp/logs")
            #expect(try configuration.string("b")?.contains("$") == false)
            let other = try HadoopConfiguration.load(lookup(folder.path), systemProperties: ["user.name": "me"])
            #expect(try other.string("b") == "me")
        }
    }
}
