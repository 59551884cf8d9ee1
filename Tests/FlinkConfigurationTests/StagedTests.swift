import Diagnostics
import FlinkConfiguration
import Testing

@Suite struct StagedTests {
    private func staged(
        _ kind: ConfigurationFileKind, _ values: [String: FlinkConfiguration.Value]
    ) throws(DeployError) -> FlinkConfiguration.Staged {
        var configuration = FlinkConfiguration(fileKind: kind)
        for (key, value) in values { configuration.set(key, value, origin: .option("-D\(key)")) }
        return try configuration.staged()
    }

    @Test func theOldFileHasALineForEachKey() throws {
        let staged = try staged(
            .flinkConf,
            [
                "parallelism.default": .text("1"),
                "$internal.application.program-args": .list(["--in", "x;y", "it's", ""]),
                "pipeline.classpaths": .list([]), "m": .map(["b": "c,d", "a": "1"]),
            ])
        let lines = """
            $internal.application.program-args: --in;'x;y';'it''s';''
            m: a:1,'b:c,d'
            parallelism.default: 1

            """
        #expect(String(decoding: staged.content, as: UTF8.self) == lines)
        #expect(staged.dynamicProperties.isEmpty)
    }

    @Test(arguments: ["a#b", "a\nb", "a\rb", " a", "a ", "\ta", "#"])
    func whatTheOldFileCannotHoldIsADynamicProperty(_ text: String) throws {
        let staged = try staged(.flinkConf, ["k": .text(text), "l": .text("x")])
        #expect(staged.dynamicProperties == ["k": text])
        #expect(String(decoding: staged.content, as: UTF8.self) == "l: x\n")
    }

    @Test(arguments: ["k=l", "k: l", "k l"])
    func whatNeitherFileNorCommandCanHoldIsRefused(_ key: String) {
        let error = #expect(throws: DeployError.self) { try staged(.flinkConf, [key: .text("a#b")]) }
        #expect(error?.code == .configurationWrong)
        #expect(error?.message.contains(key) == true)
    }

    @Test func theNewFileIsAJSONObjectWithFlatKeys() throws {
        let staged = try staged(
            .configYAML,
            [
                "high-availability": .text("zookeeper"), "high-availability.storageDir": .text("hdfs:///ha"),
                "pipeline.jars": .list(["a#b", "ü \"q\"\n"]), "pipeline.classpaths": .list([]), "m": .map(["k": "v"]),
                "empty": .text(""),
            ])
        let object = #"""
            {
              "empty": "",
              "high-availability": "zookeeper",
              "high-availability.storageDir": "hdfs:///ha",
              "m.k": "v",
              "pipeline.classpaths": [],
              "pipeline.jars": ["a#b", "ü \"q\"\n"]
            }

            """#
        #expect(String(decoding: staged.content, as: UTF8.self) == object)
        #expect(staged.dynamicProperties.isEmpty)
    }

    @Test func aConfigurationWithoutKeysIsAnEmptyFile() throws {
        #expect(try staged(.flinkConf, [:]).content.isEmpty)
        #expect(try staged(.configYAML, [:]).content == Array("{}\n".utf8))
    }
}
