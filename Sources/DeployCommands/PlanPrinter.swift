import CommandLine
import DeployEngine
import Diagnostics
import FlinkDeployment

/// Prints a plan and what the checks found, those against the cluster too.
struct PlanPrinter: Sendable {
    let context: CommandContext

    /// - Parameter rehearsal: what importing the program gave; nil where it was not asked for.
    /// - Throws: ``DeployError`` `checkFailed` or `rehearsalFailed` where something of it will fail.
    func print(_ prepared: DeploymentPreparation.Prepared, _ rehearsal: RehearsalReport? = nil) async throws {
        let plan = prepared.plan
        let review = PlanReview(
            cluster: prepared.cluster, isForced: context.parsed.flag(SubmissionOptions.force))
        try print(try await review.document(of: plan, rehearsal: rehearsal))
    }

    /// The same for one that was made and reviewed elsewhere.
    func print(_ document: PlanDocument) throws(DeployError) {
        let (plan, findings) = (document.plan, document.findings)
        switch context.output {
        case .json:
            try context.console.data(JSONOutput.text(document))
        case .id: context.console.data(plan.name)
        case .table: try context.console.data(PlanText(plan).text)
        }
        let first = findings.first { $0.failure != nil }
        for finding in findings + (document.rehearsal?.findings ?? [])
        where finding.verdict != .fine && finding != first {
            context.console.warn(finding)
        }
        if let failure = first?.failure {
            throw DeployError(.checkFailed, "this would fail: \(failure.message)", hint: failure.hint)
        }
        if let error = document.rehearsal?.error { throw error }
    }
}
