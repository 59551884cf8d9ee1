package import CommandLine
import Diagnostics

/// `bobbin config get`: one value.
package enum ConfigGetCommand: Command {
    package static let specification = CommandSpecification(
        "get",
        abstract: "Print one value, and with --origin where it comes from",
        discussion: """
            A key of Hadoop's, old names too, or one of Flink's where --flink-home or FLINK_HOME names an installation.
            """,
        options: [InspectionOptions.origin],
        positionals: [PositionalSpecification("KEY", help: "A configuration key.")],
        examples: [
            .init("bobbin config get fs.defaultFS", "Print the value."),
            .init(
                "bobbin config get --origin yarn.resourcemanager.webapp.address", "And the file and line that set it."),
        ])

    package static func run(_ context: CommandContext) async throws {
        let key = context.parsed.positionals.first ?? ""
        let sources = try ConfigurationSources(context)
        guard let value = try sources.value(of: key) else {
            throw DeployError(
                .inputNotFound, "no file sets \(key), and Bobbin knows no default of it",
                hint: sources.suggestion(for: key).map { "Did you mean \($0)?" })
        }
        switch context.output {
        case .json: try context.console.data(JSONOutput.text(value))
        case .id, .table:
            context.console.data(value.value ?? "")
            if context.parsed.flag(InspectionOptions.origin) { context.console.data(value.origin) }
        }
    }
}
