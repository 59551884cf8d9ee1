import DeployCommands
import FoundationEssentials
import Glibc
import LocalFiles
import Subprocesses
import TestSupport

/// A machine with a Flink and a Hadoop configuration, and a NameNode that has nothing but homes. No ResourceManager:
/// what is wrong with the user's own files and words is to be found out before one is asked.
final class ClientMachine: Sendable {
    let folder = TemporaryFolder()
    private let server: WireServer

    init() async throws {
        server = try WireServer()
        server.answer { request in
            if request.query["op"] == "GETHOMEDIRECTORY" { return .json(#"{"Path": "/user/me"}"#) }
            return .json(
                """
                {"RemoteException": {"exception": "FileNotFoundException", "message": "File does not exist",
                 "javaClassName": "java.io.FileNotFoundException"}}
                """, status: 404)
        }
        try writeConfigurations()
        try writeFiles()
        try await writeJars()
    }

    deinit {
        server.stop()
    }

    private func writeConfigurations() throws {
        let nameNode = (key: "dfs.namenode.http-address", value: server.authority)
        let resourceManager = (
            key: "yarn.resourcemanager.webapp.address", value: "127.0.0.1:\(try WireServer.refusedPort())"
        )
        for (name, defaultFS) in [("conf", "hdfs://127.0.0.1:8020"), ("conf-local", "file:///")] {
            try folder.write(Self.xml([("fs.defaultFS", defaultFS)]), to: "\(name)/core-site.xml")
            try folder.write(Self.xml([nameNode]), to: "\(name)/hdfs-site.xml")
            try folder.write(Self.xml([resourceManager]), to: "\(name)/yarn-site.xml")
        }
        try folder.write("<configuration>\n<property>\n</configuration>", to: "conf-broken/core-site.xml")
        try LocalFileSystem.makeFolder(folder.path / "conf-empty")
    }

    private static func xml(_ values: [(key: String, value: String)]) -> String {
        let properties = values.map { "<property><name>\($0.key)</name><value>\($0.value)</value></property>" }
        return "<configuration>\(properties.joined())</configuration>"
    }

    private func writeFiles() throws {
        for (home, version) in [("flink", "1.20.5"), ("flink-old", "1.16.3")] {
            try folder.write("no jar", to: "\(home)/lib/flink-dist-\(version).jar")
            let file = version == "1.16.3" ? "flink-conf.yaml" : "config.yaml"
            try folder.write(
                "jobmanager.memory.process.size: 1600m\ntaskmanager.memory.process.size: 1728m\n",
                to: "\(home)/conf/\(file)")
        }
        try LocalFileSystem.makeFolder(folder.path / "flink-none/lib")
        try LocalFileSystem.makeFolder(folder.path / "folder.jar")
        for name in ["a/same.txt", "b/same.txt", "se;mi.txt", "usrlib/x.txt", "a b/c d.txt", "job.py"] {
            try folder.write("text\n", to: name)
        }
        try folder.write("", to: "empty.jar")
        try folder.write("no zip\n", to: "text.jar")
    }

    private func writeJars() async throws {
        let script = """
            import zipfile
            for name, main in [("clicks.jar", "Main-Class: Clicks"), ("nomain.jar", "X-Y: z")]:
                with zipfile.ZipFile(name, "w") as jar:
                    jar.writestr("META-INF/MANIFEST.MF", "Manifest-Version: 1.0\\r\\n" + main + "\\r\\n\\r\\n")
                    jar.writestr("Clicks.class", "none")
            """
        let result = try await Subprocess.run("python3", ["-c", script], in: folder.path)
        guard result.succeeded else { preconditionFailure("no jars: \(result.errorText)") }
        let jar = try LocalFileSystem.read(folder.path / "clicks.jar")
        try folder.write(Array(jar.dropLast(30)), to: "short.jar")
        try folder.write(jar, to: "a b/my clicks.jar")
    }

    /// What the program did.
    struct Outcome: Sendable {
        let status: Int32
        let output: String
        let talk: String
    }

    /// Runs the program in this process, in the machine's folder.
    ///
    /// - Parameters:
    ///   - environment: beside those variables that name the configuration; an empty value takes one away.
    ///   - invocation: how it is called.
    func run(
        _ words: [String], environment: [String: String] = [:], as invocation: Invocation = Invocation(name: "bobbin")
    ) async throws -> Outcome {
        let standard = [
            "HADOOP_CONF_DIR": (folder.path / "conf").text, "FLINK_HOME": (folder.path / "flink").text,
            "BOBBIN_STATE": (folder.path / "ledger.db").text, "HADOOP_USER_NAME": "me", "LANG": "C.UTF-8",
            "PATH": "/usr/bin:/bin",
        ]
        let (output, talk) = (try File(in: folder), try File(in: folder))
        let status = await Program(
            arguments: words, environment: standard.merging(environment) { $1 }.filter { !$0.value.isEmpty },
            workingFolder: folder.path, invocation: invocation, output: output.descriptor, talk: talk.descriptor
        ).run()
        return Outcome(status: status, output: try output.text(), talk: try talk.text())
    }

    /// A file that a stream writes to.
    private final class File {
        let path: LocalPath
        let descriptor: Int32

        init(in folder: TemporaryFolder) throws {
            path = try folder.write("", to: "streams/\(UUID().uuidString)")
            descriptor = open(path.text, O_WRONLY | O_CLOEXEC)
            precondition(descriptor >= 0)
        }

        deinit {
            close(descriptor)
        }

        func text() throws -> String { String(decoding: try LocalFileSystem.read(path), as: UTF8.self) }
    }
}
