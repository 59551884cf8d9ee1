import HadoopRecords

/// One thing that can be the matter with an application: how it is recognised, and what helps.
///
/// The rules are tried in the order of ``Rules/all``; docs/pitfalls.md is made from them.
package struct Rule: Sendable {
    /// Stable; what `-o json` gives and callers may switch on.
    package let code: String
    package let phase: Situation.Phase
    /// What it is, for a page: a clause without a full stop.
    package let title: String
    /// Where it is looked for, and what.
    package let sign: String
    /// nil where nothing is to be done.
    package let cure: String?
    /// What is seen of it; nil where it is something else.
    let find: @Sendable (Situation) -> Observation?

    /// What a rule sees.
    struct Observation {
        let summary: String
        var evidence: [Explanation.Evidence] = []
        var since: Int64?
        /// What helps, where it depends on what is seen; nil for the rule's own.
        var cure: String?
        /// The application whose end it waits for.
        var waitsFor: ApplicationID?
    }

    /// Recognised by numbers and states.
    ///
    /// - Parameter sign: for the page, what is compared.
    static func fact(
        _ code: String, _ phase: Situation.Phase, _ title: String, sign: String, cure: String?,
        _ find: @escaping @Sendable (Situation) -> Observation?
    ) -> Rule {
        Rule(code: code, phase: phase, title: title, sign: sign, cure: cure, find: find)
    }

    /// Recognised by the exit status of the JobManager's container, which YARN gives in the diagnostics alone.
    static func exit(_ code: String, _ statuses: [Int], _ title: String, cure: String?) -> Rule {
        let list = statuses.map(String.init).joined(separator: ", ")
        return Rule(code: code, phase: .ended, title: title, sign: "exit status \(list)", cure: cure) { situation in
            guard let exit = situation.exit, statuses.contains(exit.status) else { return nil }
            return .ended(exit, situation)
        }
    }

    /// Recognised by the class of the innermost exception, in the JobManager's logs or of a job that is started again.
    ///
    /// - Parameters:
    ///   - words: what its message holds besides, where Flink has one class for several things.
    ///   - more: further evidence.
    static func exception(
        _ code: String, _ classes: [String], saying words: String? = nil, _ title: String, cure: String?,
        with more: @escaping @Sendable (Situation) -> [Explanation.Evidence] = { _ in [] }
    ) -> Rule {
        let said = words.map { " with \"\($0)\"" } ?? ""
        let names = classes.map { "`\($0.split(separator: ".").last ?? "")`" }.joined(separator: ", ")
        return Rule(code: code, phase: .ended, title: title, sign: names + said, cure: cure) { situation in
            guard let found = situation.cause, classes.contains(found.cause.className),
                words.map(found.cause.exception.contains) ?? true
            else { return nil }
            var seen = Observation.failed(found)
            seen.evidence += more(situation)
            return seen
        }
    }

    /// Recognised by YARN's own words, for what YARN has no code for: the phrase is one of Hadoop's source.
    ///
    /// - Parameter exit: the exit status that must be there as well; nil for any.
    static func diagnostics(
        _ code: String, _ phase: Situation.Phase, _ phrase: String, exit: Int? = nil, _ title: String, cure: String?,
        summary: @escaping @Sendable (Situation) -> String
    ) -> Rule {
        let status = exit.map { "exit status \($0), and " } ?? ""
        return Rule(
            code: code, phase: phase, title: title, sign: "\(status)YARN's diagnostics: \"\(phrase)\"", cure: cure
        ) { situation in
            guard exit == nil || situation.exit?.status == exit, let line = situation.diagnosticsLine(with: phrase)
            else {
                return nil
            }
            return Observation(summary: summary(situation), evidence: [.init("diagnostics", line)])
        }
    }

    /// Recognised by a line that the JobManager writes, for what it has no state or exception for.
    static func log(
        _ code: String, _ phase: Situation.Phase, _ phrase: String, _ title: String, cure: String?, summary: String
    ) -> Rule {
        Rule(code: code, phase: phase, title: title, sign: "jobmanager.log: \"\(phrase)\"", cure: cure) { situation in
            guard let line = situation.logLine(with: phrase) else { return nil }
            return Observation(summary: summary, evidence: [.init("jobmanager.log", line)])
        }
    }
}
