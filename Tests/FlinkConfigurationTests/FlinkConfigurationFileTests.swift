import Diagnostics
import FlinkConfiguration
import LocalFiles
import TestSupport
import Testing

@Suite struct FlinkConfigurationFileTests {
    private let folder = TemporaryFolder()

    private func read(_ version: FlinkVersion) throws(DeployError) -> FlinkConfiguration {
        try FlinkConfigurationFile.read(folder: folder.path, version: version)
    }

    @Test(arguments: [
        (FlinkVersion(1, 18), "old"), (FlinkVersion(1, 20), "old"), (FlinkVersion(2, 0), "new"),
    ])
    func whereBothFilesAreThereTheVersionDecides(_ version: FlinkVersion, _ value: String) throws {
        try folder.write("which: old\n", to: "flink-conf.yaml")
        try folder.write("which: new\n", to: "config.yaml")
        #expect(try read(version).string("which") == value)
    }

    @Test func theNewNameIsEnoughFrom119On() throws {
        try folder.write("a: {b: c}\n", to: "config.yaml")
        let configuration = try read(FlinkVersion(1, 19))
        #expect(configuration.fileKind == .configYAML)
        #expect(configuration.string("a.b") == "c")
    }

    @Test func everyKeyKnowsItsLine() throws {
        try folder.write("# first\nx: y\r\n\nz: 1\nx: 2\n", to: "flink-conf.yaml")
        let old = try read(FlinkVersion(1, 17))
        let oldPath = (folder.path / "flink-conf.yaml").text
        #expect(old.origin(of: "x") == .file(path: oldPath, line: 5))
        #expect(old.origin(of: "z") == .file(path: oldPath, line: 4))

        try folder.write("a: &m\n  b: 1\n  c.d: |\n    text\nlist:\n- x\ncopy: *m\n", to: "config.yaml")
        let new = try read(FlinkVersion(2, 0))
        let newPath = (folder.path / "config.yaml").text
        #expect(new.origin(of: "a.b") == .file(path: newPath, line: 2))
        #expect(new.origin(of: "a.c.d") == .file(path: newPath, line: 3))
        #expect(new.origin(of: "list") == .file(path: newPath, line: 5))
        #expect(new.origin(of: "copy.b") == .file(path: newPath, line: 2))
    }

    @Test func aMissingFolderOrFileIsNamed() throws {
        let missing = folder.path / "conf"
        let noFolder = #expect(throws: DeployError.self) {
            try FlinkConfigurationFile.read(folder: missing, version: FlinkVersion(1, 17))
        }
        #expect(noFolder?.code == .configurationMissing && noFolder?.message.contains(missing.text) == true)

        let noFile = #expect(throws: DeployError.self) { try read(FlinkVersion(1, 20)) }
        #expect(noFile?.code == .configurationMissing)
        #expect(noFile?.message.contains("flink-conf.yaml nor config.yaml") == true)
    }

    @Test(arguments: [
        (FlinkVersion(2, 0), "flink-conf.yaml", "migrate-config-file.sh"), (FlinkVersion(1, 17), "config.yaml", "1.19"),
    ])
    func aFileOfAnotherVersionIsExplained(_ version: FlinkVersion, _ name: String, _ hint: String) throws {
        try folder.write("a: b\n", to: name)
        let error = #expect(throws: DeployError.self) { try read(version) }
        #expect(error?.code == .configurationMissing)
        #expect(error?.hint?.contains(hint) == true)
    }

    @Test func whatIsPassedOverInSilenceIsAFinding() throws {
        try folder.write("a: b\njobmanager.rpc.port:6123\n# c\n  # d\ne:\tf\n", to: "flink-conf.yaml")
        try folder.write("a: b\n", to: "config.yaml")
        let findings = try FlinkConfigurationFile.findings(folder: folder.path, version: FlinkVersion(1, 20))
        #expect(
            findings.map(\.code) == [
                "configuration-file-ignored", "configuration-line-ignored", "configuration-line-ignored",
            ])
        let path = (folder.path / "flink-conf.yaml").text
        #expect(findings.dropFirst().map(\.origin) == [.file(path: path, line: 2), .file(path: path, line: 5)])
        #expect(try FlinkConfigurationFile.findings(folder: folder.path, version: FlinkVersion(1, 17)).count == 2)
        #expect(try FlinkConfigurationFile.findings(folder: folder.path, version: FlinkVersion(2, 2)).isEmpty)
    }
}
