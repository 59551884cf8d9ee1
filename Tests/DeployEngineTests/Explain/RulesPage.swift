import DeployEngine

/// The rules as docs/pitfalls.md has them: a table for each phase.
enum RulesPage {
    /// - Returns: Markdown, with a line break at its end.
    static func tables() -> String {
        let titles: [(Situation.Phase, String)] = [
            (.waiting, "While it waits"), (.running, "While it runs and no job executes"),
            (.ended, "When it has ended"),
        ]
        return titles.map { phase, title in
            let rows = Rules.all.filter { $0.phase == phase }.map { rule in
                "| `\(rule.code)` | \(cell(rule.title)) | \(cell(rule.sign)) | \(cell(rule.cure ?? "It goes on by itself, or was meant")) |"
            }
            return
                (["### \(title)", "", "| code | what it is | what shows it | what to do |", "|---|---|---|---|"] + rows)
                .joined(separator: "\n") + "\n"
        }.joined(separator: "\n")
    }

    /// A line break or a bar would end the cell.
    private static func cell(_ text: String) -> String {
        String(text.map { $0 == "\n" ? " " : $0 }).split(separator: "|").joined(separator: "\\|")
    }
}
