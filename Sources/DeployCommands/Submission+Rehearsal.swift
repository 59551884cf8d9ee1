import CommandLine
import DeployEngine
import Diagnostics
import FlinkDeployment

/// `--rehearse`: the program's imports, before anything is staged.
extension Submission {
    /// - Throws: ``DeployError`` `usage` for a program that is not Python.
    func checkRehearsal(of request: DeploymentRequest) throws(DeployError) {
        guard context.parsed.flag(PythonOptions.rehearse), request.python == nil else { return }
        throw DeployError(
            .usage, "--rehearse is for Python programs, and \(request.program?.name ?? "this one") is none",
            hint: "Leave it out: a jar's main class is looked for without it")
    }

    /// - Throws: ``DeployError`` `usage` where it is asked for.
    func refuseRehearsal() throws(DeployError) {
        guard context.parsed.flag(PythonOptions.rehearse) else { return }
        throw DeployError(
            .usage, "--rehearse does not go through a service: the imports are tried where the files are read",
            hint: "Leave it out, or try them with bobbin env check")
    }

    /// - Returns: nil where it was not asked for, and where it is known already that the deployment fails.
    func rehearse(_ plan: DeploymentPlan, on cluster: Cluster) async throws -> RehearsalReport? {
        guard context.parsed.flag(PythonOptions.rehearse), !plan.findings.contains(where: { $0.verdict == .fails })
        else { return nil }
        let reporter = RehearsalReporter(context.console)
        let report = try await Rehearsal(cluster: cluster, plan: plan) { reporter.show($0) }.run()
        reporter.finish(report)
        return report
    }
}
