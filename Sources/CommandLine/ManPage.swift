/// The manual page of a program with all its commands, in the `man` macros of roff.
package enum ManPage {
    /// A part at the end of the page: terms and what they mean.
    package struct Section: Sendable, Hashable {
        package struct Entry: Sendable, Hashable {
            package let term: String
            package let text: String

            package init(_ term: String, _ text: String) {
                self.term = term
                self.text = text
            }
        }

        package let title: String
        package let entries: [Entry]

        package init(_ title: String, _ entries: [Entry]) {
            self.title = title
            self.entries = entries
        }
    }

    /// - Parameters:
    ///   - version: for the foot of the page.
    ///   - sections: what follows the options, such as exit status and environment.
    package static func render(
        _ root: CommandSpecification, globalOptions: [OptionSpecification], version: String, sections: [Section] = []
    ) -> String {
        var lines = [
            #".TH \#(Roff.text(root.name.uppercased())) 1 "" "\#(Roff.text(root.name)) \#(Roff.text(version))""#,
            ".ad l", ".nh", ".SH NAME", "\(Roff.text(root.name)) \\- \(Roff.text(root.abstract))",
            ".SH SYNOPSIS", ".B \(Roff.text(root.name))", Roff.text("COMMAND [OPTIONS]"),
        ]
        if !root.discussion.isEmpty { lines += [".SH DESCRIPTION"] + Roff.paragraphs(root.discussion) }
        lines.append(".SH COMMANDS")
        var described: [[OptionSpecification]: String] = [:]
        for (path, command) in root.leaves() {
            lines += section(of: command, invocation: path, described: &described)
        }
        for group in OptionGroup.groups(of: globalOptions) {
            lines.append(".SH \(Roff.text(group.title.uppercased()))")
            lines += group.options.flatMap { Roff.definition($0.usage(), $0.help) }
        }
        for section in sections {
            lines.append(".SH \(Roff.text(section.title.uppercased()))")
            lines += section.entries.flatMap { Roff.definition($0.term, $0.text) }
        }
        if !root.examples.isEmpty {
            lines.append(".SH EXAMPLES")
            lines += Roff.examples(root.examples)
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// A command's own part; options that an earlier command has described are not repeated.
    private static func section(
        of command: CommandSpecification, invocation: String, described: inout [[OptionSpecification]: String]
    ) -> [String] {
        var lines = [".SS \(Roff.text(invocation))"]
        for usage in command.usageLines(invocation: invocation) { lines += [".B \(Roff.text(usage))", ".br"] }
        lines += [".PP"] + Roff.paragraphs(command.abstract + ".")
        if !command.discussion.isEmpty { lines += [".PP"] + Roff.paragraphs(command.discussion) }
        lines += command.positionals.flatMap { Roff.definition($0.name, $0.help) }
        let options = command.options.filter(\.isShown)
        if let other = described[options], !options.isEmpty {
            lines += [".PP", "The options are those of", ".BR \"\(Roff.text(other))\" ."]
        } else {
            lines += options.flatMap { Roff.definition($0.usage(), $0.help) }
            described[options] = invocation
        }
        if !command.examples.isEmpty { lines += [".PP", ".I Examples"] + Roff.examples(command.examples) }
        return lines
    }
}

extension CommandSpecification {
    /// The shown commands that have no others below them, each with the words that call it.
    fileprivate func leaves(_ prefix: String = "") -> [(path: String, command: CommandSpecification)] {
        let path = prefix.isEmpty ? name : "\(prefix) \(name)"
        guard !subcommands.isEmpty else { return [(path, self)] }
        return subcommands.filter { !$0.isHidden }.flatMap { $0.leaves(path) }
    }
}
