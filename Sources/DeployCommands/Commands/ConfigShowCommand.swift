package import CommandLine
import Diagnostics

/// `bobbin config show`: all values that a file sets.
package enum ConfigShowCommand: Command {
    package static let specification = CommandSpecification(
        "show",
        abstract: "Show every value that a file sets, with file and line",
        discussion: """
            Hadoop's three files as Hadoop reads them, variables replaced; and Flink's configuration where --flink-home or \
            FLINK_HOME names an installation. Secrets are not shown.
            """,
        options: [InspectionOptions.defaults],
        examples: [
            .init("bobbin config show", "What the files set."),
            .init("bobbin config show -a", "The defaults, too."),
        ])

    package static func run(_ context: CommandContext) async throws {
        let sources = try ConfigurationSources(context)
        for finding in sources.findings { context.console.warn(finding) }
        let values = try sources.values(withDefaults: context.parsed.flag(InspectionOptions.defaults))
        switch context.output {
        case .json: try context.console.data(JSONOutput.text(values))
        case .id: for value in values { context.console.data(value.key) }
        case .table:
            context.console.data(
                Table(
                    columns: [.init("KEY"), .init("ORIGIN"), .init("VALUE", shrinks: true)],
                    rows: values.map { [$0.key, $0.origin, $0.value ?? ""] }))
        }
    }
}
