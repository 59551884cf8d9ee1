import FoundationEssentials
import Glibc
import HadoopRecords
import LocalFiles
import Subprocesses
import TestSupport

/// The user of Python programs, on the cluster whose nodes have no Python.
///
/// One for all tests: a node keeps what it has unpacked for a user for that user's next application, and an environment
/// has thousands of files. In the user's folder, which nodes do not see, are all programs, the files of `prepare.py`, and
/// what the page's own commands make before a submission.
struct PythonUser: Sendable {
    let fixture: ClusterFixture
    let flink: TestedFlink

    private static let made = Task { try await make() }

    static func shared() async throws -> PythonUser { try await made.value }

    /// An environment in the user's folder, with pip.
    static let environment = "with-pip.zip"
    /// The one of the page, in HDFS.
    static let shared = "hdfs:///envs/venv.zip"

    /// What an application printed on its two sides.
    struct Output: Sendable {
        let main: String
        let workers: String
    }

    private static func make() async throws -> PythonUser {
        let tools = try PyFlinkTools.find()
        let cluster = try await TestedCluster.withoutPython()
        // The daemons' own user may make folders at HDFS's root, as the page does.
        guard let entry = getpwuid(geteuid()) else { throw ClusterFailure(text: "this process's user has no name") }
        let folder = cluster.clientFolder / "python"
        let programs = LocalPath(#filePath).parent.parent / "Programs/PyFlink"
        try FileManager.default.copyItem(atPath: programs.text, toPath: folder.text)
        let user = PythonUser(
            fixture: ClusterFixture(cluster: cluster, user: String(cString: entry.pointee.pw_name), folder: folder),
            flink: tools.flink)
        try user.link(tools.archive, as: environment)
        try user.link(tools.venv, as: "venv")
        let prepared = try await Subprocess.run(
            tools.python.text, [(programs / "prepare.py").text, folder.text], deadline: .seconds(60))
        try prepared.expectSuccess()
        for (program, jar) in [("Doubled", "connector.jar"), ("Greeter", "app.jar")] {
            try user.copy(try await user.fixture.jar(of: program, for: tools.flink.home), as: jar)
        }
        for command in try PythonPage.preparations() { try await user.shell(command).expectSuccess() }
        return user
    }

    func copy(_ file: LocalPath, as name: String) throws {
        let place = fixture.folder / name
        guard !FileManager.default.fileExists(atPath: place.text) else { return }
        try FileManager.default.copyItem(atPath: file.text, toPath: place.text)
    }

    private func link(_ file: LocalPath, as name: String) throws {
        try FileManager.default.createSymbolicLink(
            atPath: (fixture.folder / name).text, withDestinationPath: file.text)
    }

    /// Runs a command line as this user types it, with what the tested Flink needs beside.
    func shell(_ command: String) async throws -> SubprocessResult {
        let settings = flink.settings.map { " '\($0)'" }.joined()
        let command = command.replacing("run-application ", with: "run-application\(settings) ")
            .replacing("1.20.5", with: flink.version)
        let tools = fixture.cluster.tools
        var environment = fixture.environment
        environment["PATH"] = "\(tools.bobbin.parent):/usr/bin:/bin"
        environment["HADOOP_CONF_DIR"] = fixture.cluster.conf.text
        environment["FLINK_HOME"] = flink.home.text
        return try await Subprocess.run(
            "sh", ["-c", command], environment: environment, in: fixture.folder, deadline: .seconds(300))
    }

    /// Submits, and waits for the end of the application.
    func submit(_ words: [String]) async throws -> SubprocessResult {
        let cluster = fixture.cluster
        return try await Subprocess.run(
            cluster.tools.bobbin.text,
            [
                "run-application", "-t", "yarn-application", "--conf", cluster.conf.text, "--wait", "finished", "-o",
                "id",
            ] + flink.options + words,
            environment: fixture.environment, in: fixture.folder, deadline: .seconds(300))
    }

    /// Runs an application to its good end.
    ///
    /// - Throws: ``ClusterFailure`` with what the command said, where it is another.
    func run(_ words: [String]) async throws -> Output {
        try await submit(words).expectSuccess()
        return try await output()
    }

    /// What the newest application printed, once it has ended well.
    func output() async throws -> Output {
        guard let newest = try await fixture.applications().last else { throw ClusterFailure(text: "no application") }
        try await poll(within: .seconds(180), every: .milliseconds(200), for: "the end of \(newest.id)") {
            try await fixture.applications().last?.isTerminal == true
        }
        guard let ended = try await fixture.applications().last, ended.finalStatus == "SUCCEEDED" else {
            throw ClusterFailure(text: "\(newest.id) did not succeed")
        }
        return Output(
            main: try fixture.cluster.containerOutput("jobmanager.out", of: ended.id.description),
            workers: try fixture.cluster.containerOutput("taskmanager.out", of: ended.id.description))
    }
}

extension SubprocessResult {
    func expectSuccess() throws {
        guard succeeded else { throw ClusterFailure(text: "\(end.description): \(outputText)\(errorText)") }
    }
}
