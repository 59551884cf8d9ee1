package import CommandLine
import Diagnostics
import HadoopConfiguration

/// `bobbin config`: Hadoop's configuration as Bobbin reads it.
package enum ConfigCommand: Command {
    package static let specification = CommandSpecification(
        "config",
        abstract: "Show the configuration of the cluster, and where each value comes from",
        subcommands: [ConfigShowCommand.specification, ConfigGetCommand.specification])

    package static func run(_ context: CommandContext) async throws {
        throw DeployError(
            .usage, "config needs to know what to show", hint: "bobbin config show, or bobbin config get KEY")
    }
}

/// `bobbin config show`: all values that a file sets.
package enum ConfigShowCommand: Command {
    package static let specification = CommandSpecification(
        "show",
        abstract: "Show every value of the three Hadoop files, with file and line",
        discussion: "Values are as Hadoop reads them, variables replaced. Secrets are not shown.",
        options: [InspectionOptions.all],
        examples: [
            .init("bobbin config show", "What the files set."),
            .init("bobbin config show -a", "The defaults that Bobbin knows, too."),
        ])

    package static func run(_ context: CommandContext) async throws {
        let hadoop = try ClusterAccess(context: context).hadoop()
        for finding in hadoop.findings where finding.verdict != .fine { context.console.warn(finding) }
        var values: [ConfigurationValue] = []
        for key in hadoop.keys {
            guard let origin = hadoop.origin(of: key),
                origin != .defaultValue || context.parsed.flag(InspectionOptions.all)
            else { continue }
            values.append(try ConfigurationValue(key, in: hadoop))
        }
        switch context.output {
        case .json: try context.console.data(JSONOutput.text(values))
        case .id: for value in values { context.console.data(value.key) }
        case .table:
            context.console.data(
                Table(columns: [.init("KEY"), .init("VALUE", shrinks: true), .init("ORIGIN")], rows: values.map(\.row)))
        }
    }
}

/// `bobbin config get`: one value.
package enum ConfigGetCommand: Command {
    package static let specification = CommandSpecification(
        "get",
        abstract: "Print one value, and with --origin where it comes from",
        options: [InspectionOptions.origin],
        positionals: [PositionalSpecification("KEY", help: "A key of Hadoop's configuration, old names too.")],
        examples: [
            .init("bobbin config get fs.defaultFS", "Print the value."),
            .init(
                "bobbin config get --origin yarn.resourcemanager.webapp.address", "And the file and line that set it."),
        ])

    package static func run(_ context: CommandContext) async throws {
        let key = context.parsed.positionals.first ?? ""
        let hadoop = try ClusterAccess(context: context).hadoop()
        guard hadoop.origin(of: key) != nil else {
            throw DeployError(
                .inputNotFound, "no file sets \(key), and Bobbin knows no default of it",
                hint: HadoopConfiguration.suggestion(for: key).map { "Did you mean \($0)?" })
        }
        let value = try ConfigurationValue(key, in: hadoop)
        switch context.output {
        case .json: try context.console.data(JSONOutput.text(value))
        case .id, .table:
            context.console.data(value.value ?? "")
            if context.parsed.flag(InspectionOptions.origin) { context.console.data(value.origin) }
        }
    }
}
