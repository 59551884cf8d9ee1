import Diagnostics
package import FlinkDeployment
import HadoopRecords
import LocalFiles
import PythonEnvironments
import Threads

/// Imports a Python program as its main's container would, before anything is staged.
///
/// The environment is unpacked into a temporary folder, and the program's import statements are executed there with the
/// interpreter of the plan, and nothing else of the program. The folder is removed in every end.
package struct Rehearsal: Sendable {
    /// How long the imports may take.
    package static let limit = Duration.seconds(120)

    let cluster: Cluster
    let plan: DeploymentPlan
    let limit: Duration
    let report: @Sendable (RehearsalProgress) -> Void

    package init(
        cluster: Cluster, plan: DeploymentPlan, limit: Duration = Self.limit,
        report: @escaping @Sendable (RehearsalProgress) -> Void
    ) {
        self.cluster = cluster
        self.plan = plan
        self.limit = limit
        self.report = report
    }

    /// - Returns: what came of it; a program that cannot be imported is a result, not an error.
    /// - Throws: ``DeployError`` `usage` for a plan without a Python program; `inputMalformed` for an archive that nobody
    ///   can unpack; `noSpace`, `notAllowed`; what HDFS throws; `interrupted`, `CancellationError`.
    package func run() async throws -> RehearsalReport {
        guard let (program, arguments) = plan.pythonProgram else {
            throw DeployError(
                .usage, "--rehearse is for Python programs",
                hint: "Leave it out: a jar's main class was looked for already")
        }
        let folder = try RehearsalFolder()
        defer { folder.remove() }
        var environment = ContainerEnvironment(plan, in: folder)
        let inherited = environment.take("PYTHONPATH")
        let interpreter = MainInterpreter(plan, environment, in: folder)
        let result = RehearsalReport(program: program.description, interpreter: interpreter.name)
        guard !interpreter.candidates.isEmpty else { return result.unseen() }
        let downloads = try await RehearsalDownload(cluster: cluster, plan: plan, folder: folder, report: report).run()
        let stage = try await layOut(downloads, in: folder) { layout throws(DeployError) in
            try RehearsalStage(
                program, arguments, layout, files: try layout.placeFiles(), inherited: inherited)
        }
        guard let executable = interpreter.found else { return result.unseen() }
        report(.importing)
        return try await RehearsedImport(
            executable: executable, environment: environment, folder: folder, stage: stage, limit: limit
        ).run(result)
    }

    private func layOut(
        _ downloads: [HDFSPath: LocalPath], in folder: RehearsalFolder,
        _ stage: @escaping @Sendable (RehearsalLayout) throws(DeployError) -> RehearsalStage
    ) async throws -> RehearsalStage {
        let cancelled = CancelFlag()
        let layout = RehearsalLayout(
            plan: plan, folder: folder, downloads: downloads, cancelled: cancelled, report: report)
        return try await withTaskCancellationHandler {
            try await BlockingThread.run(named: "rehearse") {
                try layout.placeResources()
                try layout.placeArchives()
                return try stage(layout)
            }
        } onCancel: {
            cancelled.set()
        }
    }
}

extension RehearsalReport {
    /// Nothing can be said of a Python that only the nodes have.
    fileprivate func unseen() -> RehearsalReport {
        var report = self
        report.findings.append(
            Finding(
                Self.unseenCode, .cannotKnow,
                "main runs with \(interpreter) of the nodes, and what it can import cannot be rehearsed here",
                hint: "bobbin env pack makes an environment that comes along: --env FILE"))
        return report
    }
}
