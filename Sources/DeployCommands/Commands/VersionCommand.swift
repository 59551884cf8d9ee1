package import CommandLine

/// `bobbin version`: the same as `bobbin --version`.
package enum VersionCommand: Command {
    package static let specification = CommandSpecification("version", abstract: "Print the version")

    package static func run(_ context: CommandContext) async throws {
        context.console.data("bobbin \(Version.text)")
    }
}
