import CommandLine
import Diagnostics
import LocalFiles
import TestSupport
import Testing

@testable import DeployCommands

@Suite struct ServeFileTests {
    private static func parsed(_ file: String, _ words: [String] = []) throws -> (ParsedCommand, LocalPath) {
        let folder = TemporaryFolder()
        let path = try folder.write(file, to: "serve.yaml")
        let given = try CommandParser(root: ServeCommand.specification, globalOptions: GlobalOptions.all).parse(words)
        let completed = try ServeFile(path).completing(given)
        withExtendedLifetime(folder) {}
        return (completed, path.parent)
    }

    @Test func everyOptionIsRead() throws {
        let (parsed, folder) = try Self.parsed(
            """
            listen: 127.0.0.1:9000
            clusters: {prod: conf/prod, test: /etc/hadoop/test}
            flinks:
              1.20.5: /opt/flink
            spool: spool
            spool-limit: 500m
            insecure: true
            log-format: JSON
            state: ledger.db
            user: ada
            """)
        #expect(parsed.value(ServeOptions.listen) == "127.0.0.1:9000")
        #expect(parsed.values(ServeOptions.cluster) == ["prod=\(folder)/conf/prod", "test=/etc/hadoop/test"])
        #expect(parsed.values(ServeOptions.flink) == ["1.20.5=/opt/flink"])
        #expect(parsed.value(ServeOptions.spool) == "\(folder)/spool")
        #expect(parsed.value(ServeOptions.spoolLimit) == "500m")
        #expect(parsed.flag(ServeOptions.insecure))
        #expect(parsed.value(ServeOptions.logFormat) == "json")
        #expect(parsed.value(GlobalOptions.state) == "\(folder)/ledger.db")
        #expect(parsed.value(GlobalOptions.user) == "ada")
    }

    @Test func theCommandLineGoesBefore() throws {
        let (parsed, _) = try Self.parsed(
            "listen: 127.0.0.1:9000\nclusters: {prod: /a}\ninsecure: false\n",
            ["--listen", "127.0.0.1:1", "--cluster", "test=/b"])
        #expect(parsed.values(ServeOptions.listen) == ["127.0.0.1:1"])
        #expect(parsed.values(ServeOptions.cluster) == ["test=/b"])
        #expect(!parsed.flag(ServeOptions.insecure))
    }

    @Test func anEmptyFileSaysNothing() throws {
        #expect(try Self.parsed("# nothing yet\n").0.uses.isEmpty)
        #expect(try Self.parsed("listen:\n").0.uses.isEmpty)
    }

    @Test(arguments: [
        ("listen: a\nlisen: b\n", 2, "lisen"), ("- listen\n", 1, "names with values"),
        ("clusters: /a\n", 1, "clusters"),
        ("listen: {a: b}\n", 1, "listen"), ("listen:\n  - a\n", 1, "listen"), ("\ninsecure: maybe\n", 2, "insecure"),
        ("a: b\n\nlog-format: [\n", 4, ""), ("log-format: xml\n", 1, "xml"), ("clusters:\n  prod: [a]\n", 2, "prod"),
        ("clusters:\n  prod: /a\n  prod: /b\n", 3, "prod"), ("check: true\n", 1, "check"), ("config: a\n", 1, "config"),
        ("listen: a\nlisten: b\n", 2, "listen"), ("? [a]\n: b\n", 1, "name"),
    ]) func anErrorNamesFileAndLine(_ file: String, _ line: Int, _ word: String) throws {
        let error = try #require(throws: DeployError.self) { try Self.parsed(file) }
        #expect(error.code == .configurationMalformed)
        #expect(error.message.contains("serve.yaml line \(line): "), "\(error.message)")
        #expect(error.message.contains(word), "\(error.message)")
    }

    @Test func theExampleIsRead() throws {
        let path = RepositoryRoot.path / "deploy/examples/serve.yaml"
        let words = try CommandParser(root: ServeCommand.specification, globalOptions: GlobalOptions.all).parse([])
        #expect(try ServeFile(path).completing(words).values(ServeOptions.cluster) == ["prod=/etc/hadoop/conf"])
    }
}
