/// The help of a command, made from its specification.
package enum HelpText {
    /// - Parameters:
    ///   - path: the command's names without the root's; empty for the program itself.
    ///   - width: columns to fill.
    /// - Returns: whole lines; nil if there is no such command.
    package static func render(
        _ root: CommandSpecification, path: [String], globalOptions: [OptionSpecification], width: Int = 80
    ) -> String? {
        guard let command = root.command(at: path) else { return nil }
        let invocation = ([root.name] + path).joined(separator: " ")
        var sections = [TextLayout.fill("\(invocation): \(command.abstract)", width: width)]
        sections.append(["Usage:"] + command.usageLines(invocation: invocation).map { "  " + $0 })
        if !command.discussion.isEmpty { sections.append(TextLayout.fill(command.discussion, width: width)) }

        let commands = command.subcommands.filter { !$0.isHidden }
        sections.append(definitions("Commands", commands.map { ($0.name, $0.abstract) }, width))
        sections.append(definitions("Arguments", command.positionals.map { ($0.name, $0.help) }, width))
        let own = Set(command.options.flatMap(\.names))
        for group in OptionGroup.groups(of: command.shownOptions(globalOptions: globalOptions)) {
            sections.append(
                definitions(
                    group.title,
                    group.options.map { ($0.usage(without: command.options.contains($0) ? [] : own), $0.help) }, width))
        }
        if !command.examples.isEmpty {
            let examples = command.examples.map { example in
                TextLayout.fill(example.explanation, width: width - 2).map { "  " + $0 }
                    + example.command.split(separator: "\n").map { "    " + $0 }
            }
            sections.append(["Examples:"] + Array(examples.joined(separator: [""])))
        }
        if !commands.isEmpty { sections.append(["\(invocation) COMMAND --help says more about a command."]) }
        return sections.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") + "\n" }.joined(separator: "\n")
    }

    private static func definitions(_ title: String, _ rows: [(term: String, text: String)], _ width: Int) -> [String] {
        guard !rows.isEmpty else { return [] }
        let widest = rows.map(\.term.count).filter { $0 <= 22 }.max() ?? 22
        return ["\(title):"] + TextLayout.definitions(rows, column: widest + 4, width: width)
    }
}
