import Diagnostics
import FoundationEssentials
import LocalFiles
import Subprocesses

/// Runs the interpreter on the laid out folder, and reads what it found.
struct RehearsedImport: Sendable {
    let executable: LocalPath
    let environment: ContainerEnvironment
    let folder: RehearsalFolder
    let stage: RehearsalStage
    let limit: Duration

    /// - Returns: the report with what the imports gave.
    /// - Throws: ``DeployError`` `notAllowed` or `noSpace` where the folder takes no more files; `CancellationError`.
    func run(_ report: RehearsalReport) async throws -> RehearsalReport {
        let script = folder.root / "rehearse/rehearse.py"
        let task = folder.root / "rehearse/task.json"
        try LocalFileSystem.makeFolder(script.parent)
        try LocalFileSystem.write(Array(RehearsalScript.text.utf8), to: script)
        try LocalFileSystem.write(Array(try JSONEncoder().encode(stage)), to: task)
        var report = report
        do {
            let result = try await Subprocess.run(
                executable.text, ["-u", "-X", "faulthandler", script.text, task.text],
                environment: environment.variables, in: LocalPath(stage.start), deadline: limit)
            report.take(facts(), of: stage) { folder.asInContainer($0) }
            if !hasEnded { report.failure = report.failure ?? crash(result) }
        } catch let error as DeployError where error.code != .interrupted {
            report.take(facts(), of: stage) { folder.asInContainer($0) }
            report.failure = report.failure ?? unfinished(error)
        }
        return report
    }

    private func facts() -> [RehearsalFact] {
        let text = (try? LocalFileSystem.read(LocalPath(stage.result))) ?? []
        return text.split(separator: UInt8(ascii: "\n")).compactMap {
            try? JSONDecoder().decode(RehearsalFact.self, from: Data($0))
        }
    }

    private var hasEnded: Bool { facts().last?.end == true }

    /// The statement that was being executed, as in `job.py line 3`.
    private var place: String? {
        facts().last { $0.at != nil }?.at.map { "\(name) line \($0)" }
    }

    private var name: String {
        stage.kind == .script ? LocalPath(stage.target).name : stage.target
    }

    /// The interpreter ended of itself, or by a signal.
    private func crash(_ result: SubprocessResult) -> ImportFailure {
        let said = folder.asInContainer(result.errorText)
        let last = said.split(whereSeparator: \.isNewline).last.map { ": \($0)" } ?? ""
        return ImportFailure(
            exception: "its Python ended with \(result.end)\(last)", place: place,
            traceback: said.isEmpty ? nil : said)
    }

    /// It did not start, or had to be stopped.
    private func unfinished(_ error: DeployError) -> ImportFailure {
        let isLate = error.code == .deadlinePassed
        return ImportFailure(
            exception: isLate
                ? "an import did not end within \(describe(limit))" : folder.asInContainer(error.message),
            place: place, traceback: nil)
    }
}
