import Diagnostics
import FlinkConfiguration
import FlinkDeployment
import HadoopRecords
import LocalFiles
import ResourceManager

/// A plan as a person reads it: what YARN is told, what is uploaded, what the container runs.
struct PlanText {
    let text: String

    init(_ plan: DeploymentPlan) throws(DeployError) {
        let context = try plan.redactedPreviewContext()
        var lines = Self.section(
            "application",
            [
                ("name", context.name), ("type", context.type), ("flink", plan.version.description),
                ("user", plan.user), ("queue", context.queue ?? "(the ResourceManager's default)"),
                ("priority", context.priority.map { "\($0)" } ?? "(the queue's default)"),
                ("tags", context.tags.joined(separator: ", ")), ("attempts", "\(context.maxAppAttempts)"),
                ("node label", context.nodeLabelExpression ?? ""),
                ("container", "\(context.resource.memory) MiB, \(context.resource.vCores) vcores"),
                ("taskmanager", plan.taskManager.map { "\($0.memory) MiB, \($0.vCores) vcores" } ?? ""),
            ])
        lines += Self.section("command", [("", context.amContainerSpec.command)])
        lines += Self.section(
            "environment", context.amContainerSpec.environment.sorted { $0.key < $1.key }.map { ($0.key, $0.value) })
        let staged = plan.staged
        lines += Self.section(
            "files · \(staged.count) to upload, \(describe(bytes: plan.uploadSize))",
            plan.resources.sorted { $0.key < $1.key }.map { ($0.key, Self.source($0)) })
        let configuration = plan.redacted.configuration
        lines += Self.section(
            "configuration",
            configuration.entries.sorted { $0.key < $1.key }.map { key, entry in
                (key, "\(configuration.string(key) ?? "")   (\(entry.origin))")
            })
        text = lines.joined(separator: "\n")
    }

    private static func section(_ title: String, _ facts: [(String, String)]) -> [String] {
        let width = min(40, facts.map(\.0.count).max() ?? 0)
        let shown = facts.filter { !$0.1.isEmpty }.map { label, value in
            "  " + label + String(repeating: " ", count: max(label.isEmpty ? 0 : 2, width - label.count + 2)) + value
        }
        return [title] + shown + [""]
    }

    private static func source(_ resource: PlannedResource) -> String {
        let kind = resource.type == .archive ? "archive, " : ""
        return switch resource.source {
        case .local(let file): "\(kind)\(describe(bytes: file.size)) from \(file.path)"
        case .remote(let status): "\(kind)\(describe(bytes: status.length)) in \(status.path)"
        case .configuration: "the configuration below"
        }
    }
}
