package import Diagnostics

/// What is known of an archive with a Python environment, and what that means for a deployment.
package struct EnvironmentReport: Hashable, Sendable, Codable {
    package var facts: EnvironmentFacts
    /// The gravest first.
    package var findings: [Finding]

    package init(facts: EnvironmentFacts, findings: [Finding]) {
        self.facts = facts
        self.findings = findings
    }

    /// Of ``findings``, those that count for any archive, whatever is in it.
    package var archiveFindings: [Finding] { EnvironmentCheck.archive(facts) }
    package var layout: PythonLayout { facts.layout }
    /// The interpreter that fits best, as a path in the archive: one that is there, else a link that leaves it; nil where
    /// there is none.
    package var interpreter: String? { layout.bestInterpreter }
    /// Whether a deployment with this environment cannot work.
    package var isDefinitelyBad: Bool { findings.contains { $0.verdict == .fails } }
}

extension PythonLayout {
    /// The best interpreter, be it a link that leaves the archive.
    package var bestInterpreter: String? { interpreters.first ?? bestOutsideInterpreter }
    /// The best of ``outsideInterpreters``.
    package var bestOutsideInterpreter: String? {
        outsideInterpreters.keys.compactMap { InterpreterPath($0) }.min()?.path
    }
}
