import FlinkDeployment
import LocalFiles

/// The variables of main's process, as far as a node's are known here: those that the plan sets, and the few that every
/// container has. None comes from the user's shell.
struct ContainerEnvironment: Hashable, Sendable {
    private(set) var variables: [String: String]

    init(_ plan: DeploymentPlan, in folder: RehearsalFolder) {
        let base = [
            "PWD": folder.container.text, "PATH": "/usr/local/bin:/usr/bin:/bin", "HOME": folder.home.text,
            "TMPDIR": folder.temporary.text, "USER": plan.user, "LOGNAME": plan.user,
        ]
        variables = base.merging(plan.environment.mapValues { Self.expanded($0, base) }) { $1 }
        variables["PYTHONDONTWRITEBYTECODE"] = "1"
    }

    /// Folders of `PATH` that a name without a slash is looked for in.
    var path: [String] { (variables["PATH"] ?? "").split(separator: ":").map(String.init) }

    /// Takes a variable away.
    mutating func take(_ name: String) -> String? { variables.removeValue(forKey: name) }

    /// What the container's launch script makes of a value: `$NAME`, `${NAME}`, and YARN's `{{NAME}}`.
    static func expanded(_ text: String, _ variables: [String: String]) -> String {
        var result = ""
        var rest = text[...]
        while let match = rest.firstMatch(of: /\$([A-Za-z_][A-Za-z0-9_]*)|\$\{([^}]*)\}|\{\{([^}]*)\}\}/) {
            let name = match.output.1 ?? match.output.2 ?? match.output.3 ?? ""
            result += rest[..<match.range.lowerBound] + (variables[String(name)] ?? "")
            rest = rest[match.range.upperBound...]
        }
        return result + rest
    }
}
