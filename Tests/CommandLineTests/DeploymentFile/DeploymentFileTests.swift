import CommandLine
import Diagnostics
import LocalFiles
import TestSupport
import Testing

@testable import DeployCommands

/// `-f FILE`: the words that a file of deployments stands for.
@Suite struct DeploymentFileTests {
    /// - Returns: what each deployment of the file is to its command, and the file's folder.
    private static func parsed(
        _ file: String, _ words: [String]
    ) throws -> (commands: [ParsedCommand], folder: LocalPath) {
        let folder = TemporaryFolder()
        let path = try folder.write(file, to: "d.yaml")
        let guise = BobbinGuise()
        let parsed = try CommandParser(root: guise.root, globalOptions: guise.globalOptions)
            .parse(words + ["-f", path.text])
        let stream = TextStream(descriptor: 2, environment: [:])
        let context = CommandContext(
            parsed: parsed, environment: [:], workingFolder: LocalPath("/elsewhere"),
            console: Console(output: stream, talk: stream, volume: .normal), guise: guise)
        let commands = try FiledCommands(context: context).contexts().map(\.parsed)
        withExtendedLifetime(folder) {}
        return (commands, path.parent)
    }

    private static func refusal(_ file: String, _ words: [String]) -> DeployError? {
        do {
            _ = try parsed(file, words)
            return nil
        } catch {
            return error as? DeployError
        }
    }

    @Test func everyMemberOfAnApplicationIsAnOption() throws {
        let (commands, folder) = try Self.parsed(
            """
            kind: application
            name: clicks
            program: {jar: clicks.jar, class: shop.Clicks, arguments: [--from, "hdfs:///in"], classpaths: ["file:///opt/a.jar"]}
            configuration: {parallelism.default: 4, a: true}
            queue: etl
            tags: [a, b]
            ship: [lookup.csv, "hdfs:///s"]
            shipArchives: [data.zip]
            environment: env.zip#venv
            savepoint: {path: "hdfs:///s", allowNonRestoredState: true, claimMode: CLAIM}
            waitFor: running
            deadline: 10m
            ownClusterId: true
            force: true
            restart: {on: failure, attempts: 3, within: 1h}
            cluster: prod
            flinkVersion: 1.20.5
            """, ["run-application"])
        let parsed = try #require(commands.first)
        #expect(parsed.positionals == ["\(folder)/clicks.jar", "--from", "hdfs:///in"])
        #expect(parsed.value(SubmissionOptions.mainClass) == "shop.Clicks")
        #expect(parsed.values(SubmissionOptions.classpath) == ["file:///opt/a.jar"])
        #expect(parsed.values(SubmissionOptions.dynamicProperty) == ["a=true", "parallelism.default=4"])
        #expect(parsed.value(SubmissionOptions.name) == "clicks")
        #expect(parsed.value(SubmissionOptions.queue) == "etl")
        #expect(parsed.values(SubmissionOptions.tag) == ["a", "b"])
        #expect(parsed.values(SubmissionOptions.ship) == ["\(folder)/lookup.csv", "hdfs:///s"])
        #expect(parsed.values(SubmissionOptions.shipArchive) == ["\(folder)/data.zip"])
        #expect(parsed.value(PythonOptions.environment) == "\(folder)/env.zip#venv")
        #expect(parsed.value(SubmissionOptions.fromSavepoint) == "hdfs:///s")
        #expect(parsed.flag(SubmissionOptions.allowNonRestoredState))
        #expect(parsed.value(SubmissionOptions.restoreMode) == "CLAIM")
        #expect(parsed.value(SubmissionOptions.wait) == "running")
        #expect(parsed.duration(GlobalOptions.timeout) == .seconds(600))
        #expect(parsed.flag(SubmissionOptions.ownClusterID))
        #expect(parsed.flag(SubmissionOptions.force))
        #expect(parsed.value(SubmissionOptions.restart) == "3/1h")
        #expect(parsed.value(GlobalOptions.cluster) == "prod")
        #expect(parsed.value(GlobalOptions.flinkVersion) == "1.20.5")
    }

    @Test func aPythonProgramHasItsFiles() throws {
        let (commands, folder) = try Self.parsed(
            """
            {"kind": "application", "program": {"python": "job.py", "jar": "k.jar", "files": ["a.py", "hdfs:///b.zip"],
             "archives": ["m.zip#m"], "requirements": "r.txt", "arguments": ["--day", "2026-11-21"]}}
            """, ["run-application"])
        let parsed = try #require(commands.first)
        #expect(parsed.value(PythonOptions.script) == "\(folder)/job.py")
        #expect(parsed.value(SubmissionOptions.jarFile) == "\(folder)/k.jar")
        #expect(parsed.value(PythonOptions.files) == "\(folder)/a.py,hdfs:///b.zip")
        #expect(parsed.value(PythonOptions.archives) == "\(folder)/m.zip#m")
        #expect(parsed.value(PythonOptions.requirements) == "\(folder)/r.txt")
        #expect(parsed.positionals == ["--day", "2026-11-21"])
    }

    @Test func theCommandLineGoesBefore() throws {
        let (commands, _) = try Self.parsed(
            "{kind: application, name: a, tags: [x], program: {jar: a.jar}, configuration: {k: 1}}",
            ["run-application", "--name", "b", "-Dk=2", "--tag", "y", "-d"])
        let parsed = try #require(commands.first)
        #expect(parsed.values(SubmissionOptions.name) == ["b"])
        #expect(parsed.values(SubmissionOptions.tag) == ["y"])
        #expect(parsed.keyValues(SubmissionOptions.dynamicProperty).last?.value == "2")
        #expect(parsed.flag(SubmissionOptions.detached))
    }

    @Test func severalOfAFileGoEachTheirWay() throws {
        let (commands, _) = try Self.parsed(
            """
            {kind: application, program: {jar: a.jar}}
            ---
            - {kind: session, name: etl, python: true, timeToLive: 8h, idleTimeout: 1h}
            - {kind: job, session: application_1_0001, program: {module: m}}
            """, ["plan"])
        #expect(commands.map(\.path) == [["plan", "run-application"], ["plan", "yarn-session"], ["plan", "run"]])
        #expect(commands[1].flag(SessionOptions.python))
        #expect(commands[1].value(SessionOptions.timeToLive) == "8h")
        #expect(commands[1].value(SessionOptions.idleTimeout) == "1h")
        #expect(commands[2].value(RunOptions.session) == "application_1_0001")
    }

    @Test func runTakesAnApplicationToo() throws {
        let (commands, _) = try Self.parsed("{kind: application, program: {jar: a.jar}}", ["run"])
        #expect(commands.first.flatMap(Submission.target) == "yarn-application")
    }

    @Test(arguments: [
        ("kind: application\nprogramm: {}\n", "line 1: programm is no member of this document"),
        ("- kind: session\n- kind: sesion\n", "line 2: kind has a value that is none of those it can have"),
        ("kind: [\n", "line 2: "),
        ("# nothing\n", "has no deployment in it"),
        ("just a text\n", "line 1: the deployment is to be an object"),
        ("kind: session\n", "line 1: run-application takes no session"),
        ("{kind: application, program: {jar: a.jar}, waitFor: never}", "line 1: waitFor has a value"),
        ("{kind: application, program: {jar: a.jar}, timeToLive: 8h}", "line 1: timeToLive"),
    ]) func whatIsWrongIsNamedWithItsLine(_ file: String, _ message: String) {
        let error = Self.refusal(file, ["run-application"])
        #expect(error?.message.contains(message) == true, "\(error?.message ?? "nothing")")
        #expect(error?.message.contains("d.yaml") == true)
    }

    @Test func aProgramOnTheCommandLineIsOneTooMany() {
        let error = Self.refusal("{kind: application, program: {jar: a.jar}}", ["run-application", "-f", "x", "b.jar"])
        #expect(error?.code == .usage)
    }

    @Test(arguments: ["3", "1/1h", "100/30m"]) func howOftenIsRead(_ text: String) throws {
        #expect(try RestartText.text(RestartText.wish(text)) == text)
    }

    @Test(arguments: ["", "0", "101", "x", "3/", "3/soon", "3/1h/2"]) func whatSaysNotHowOftenIsRefused(_ text: String)
    {
        #expect(throws: DeployError.self) { try RestartText.wish(text) }
    }
}
