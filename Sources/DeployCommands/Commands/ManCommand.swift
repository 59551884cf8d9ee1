package import CommandLine

/// `bobbin man`: the manual page.
package enum ManCommand: Command {
    package static let specification = CommandSpecification(
        "man",
        abstract: "Print the manual page, in roff",
        examples: [
            .init("bobbin man | man -l -", "Read it."),
            .init("bobbin man > /usr/local/share/man/man1/bobbin.1", "Install it."),
        ])

    package static func run(_ context: CommandContext) async throws {
        context.console.data(
            ManPage.render(
                context.guise.root, globalOptions: GlobalOptions.all, version: Version.text,
                sections: ManualSections.all))
    }
}
