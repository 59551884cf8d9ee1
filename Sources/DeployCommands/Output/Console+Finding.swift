package import Diagnostics

extension Console {
    /// A finding that the user should know of, with its origin and its cure.
    package func warn(_ finding: Finding) {
        warning(Self.text(finding))
    }

    /// A finding that the user may like to know.
    package func note(_ finding: Finding) {
        note(Self.text(finding))
    }

    private static func text(_ finding: Finding) -> String {
        let place = finding.origin.map { " (\($0))" } ?? ""
        let hint = finding.hint.map { ": \($0)" } ?? ""
        return finding.seen + place + hint
    }
}
