package import Diagnostics

extension Console {
    /// A finding that the user should know of, with its origin and its cure.
    package func warn(_ finding: Finding) {
        let place = finding.origin.map { " (\($0))" } ?? ""
        let hint = finding.hint.map { ": \($0)" } ?? ""
        warning(finding.seen + place + hint)
    }
}
