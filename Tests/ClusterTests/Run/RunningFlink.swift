import FoundationEssentials
import Glibc
import LocalFiles
import Subprocesses
import TestSupport

/// A Flink of this machine without YARN: its own scripts' JobManager and one TaskManager with two slots.
struct RunningFlink: Sendable {
    let port: Int
    /// The folder of its configuration.
    let conf: LocalPath
    private let processes: [ChildProcess]

    /// Runs `body` with a new one, and ends it.
    ///
    /// - Parameter more: lines of its configuration.
    static func with(
        _ flink: TestedFlink, in folder: LocalPath, _ more: [String] = [], _ body: (RunningFlink) async throws -> Void
    ) async throws {
        let running = try await start(flink, in: folder, more)
        do {
            try await body(running)
        } catch {
            await running.stop()
            throw error
        }
        await running.stop()
    }

    private static func start(
        _ flink: TestedFlink, in folder: LocalPath, _ more: [String]
    ) async throws -> RunningFlink {
        let root = folder / "standalone-\(flink.version)"
        let conf = root / "conf"
        try LocalFileSystem.makeFolder(conf)
        let (rest, rpc) = (try WireServer.freePort(), try WireServer.freePort())
        let text = """
            jobmanager.rpc.address: localhost
            jobmanager.rpc.port: \(rpc)
            jobmanager.memory.process.size: 900m
            taskmanager.memory.process.size: 900m
            taskmanager.memory.managed.fraction: 0.1
            taskmanager.numberOfTaskSlots: 2
            taskmanager.host: localhost
            rest.address: localhost
            rest.port: \(rest)
            \(openModules)
            \(more.joined(separator: "\n"))

            """
        let name = flink.version.hasPrefix("2.") ? "config.yaml" : "flink-conf.yaml"
        try LocalFileSystem.write(Array(text.utf8), to: conf / name)
        for log in ["log4j-console.properties", "log4j.properties"] {
            try LocalFileSystem.write(LocalFileSystem.read(flink.home / "conf" / log), to: conf / log)
        }
        let environment = [
            "PATH": "/usr/bin:/bin", "HOME": root.text, "FLINK_CONF_DIR": conf.text, "FLINK_LOG_DIR": root.text,
            "FLINK_PID_DIR": root.text,
        ]
        let processes = try ["jobmanager.sh", "taskmanager.sh"].map { script in
            try Subprocess.start(
                "bash", [(flink.home / "bin" / script).text, "start-foreground"], environment: environment, in: root,
                output: .file(root / "\(script).out"), errors: .file(root / "\(script).err"))
        }
        return RunningFlink(port: rest, conf: conf, processes: processes)
    }

    private static let openModules =
        "env.java.opts.all: --add-exports=java.base/sun.net.util=ALL-UNNAMED "
        + ["java.lang", "java.lang.reflect", "java.net", "java.nio", "java.io", "java.util", "java.util.concurrent"].map
    {
        "--add-opens=java.base/\($0)=ALL-UNNAMED"
    }.joined(separator: " ")

    private func stop() async {
        for process in processes { process.kill() }
        for process in processes { _ = await process.wait() }
    }
}
