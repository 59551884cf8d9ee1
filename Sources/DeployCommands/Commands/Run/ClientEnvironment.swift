import Archives
import CommandLine
import DeployEngine
import Diagnostics
import FlinkConfiguration
import FlinkDeployment
import LocalFiles
import PythonEnvironments
import Threads

/// `--env` for a main that runs on this machine: unpacked here for main, and sent along for the workers.
struct ClientEnvironment: Sendable {
    let context: CommandContext
    let files: ClientFiles

    /// - Throws: ``DeployError`` for an archive without an interpreter, or one that cannot be unpacked.
    func use(_ environment: String, in configuration: inout FlinkConfiguration) async throws {
        let archive = try await files.local(environment)
        let folder = files.folder / "env"
        let reader = EnvironmentReader(cacheFolder: CacheFolder.environments(context), cluster: files.cluster)
        let report = try await reader.report(of: .local(archive), needs: EnvironmentNeeds())
        for finding in report.findings where finding.verdict == .fails {
            throw DeployError(.inputMalformed, finding.seen, hint: finding.hint)
        }
        guard let interpreter = report.interpreter else {
            throw DeployError(.inputMalformed, "there is no bin/python at any depth in \(archive)")
        }
        context.console.step("env", "\(archive.name) is unpacked for main")
        try LocalFileSystem.makeFolder(folder)
        try await BlockingThread.run(named: "unpack") {
            _ = try ArchiveExtraction.extract(archive, into: folder, as: .flink)
        }
        let origin = Origin.option("--env \(environment)")
        // What lies in HDFS the workers take from there.
        let forWorkers =
            switch ProgramLocation(environment, relativeTo: context.workingFolder) {
            case .local: archive.text
            case .remote: environment
            }
        let archives = configuration.string(FlinkOptions.pythonArchives).map { [$0] } ?? []
        configuration.set(
            FlinkOptions.pythonArchives, .text((archives + [forWorkers]).joined(separator: ",")), origin: origin)
        configuration.set(
            FlinkOptions.pythonExecutable, .text("\(archive.name)/\(interpreter)"), origin: origin)
        configuration.set(
            FlinkOptions.pythonClientExecutable, .text((folder / interpreter).text), origin: origin)
    }
}
