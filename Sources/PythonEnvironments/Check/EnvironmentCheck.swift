import Diagnostics

/// What is wrong, or may be, with an environment for a deployment. Codes begin with `env-`.
package enum EnvironmentCheck {
    /// - Returns: the facts and what they mean, the gravest finding first.
    package static func report(_ facts: EnvironmentFacts, _ needs: EnvironmentNeeds) -> EnvironmentReport {
        let findings =
            system(facts, needs) + interpreter(facts) + python(facts, needs) + pyflink(facts, needs)
            + glibc(facts, needs) + archive(facts) + size(facts)
        let order: [Finding.Verdict] = [.fails, .mayFail, .cannotKnow, .fine]
        return EnvironmentReport(
            facts: facts, findings: order.flatMap { verdict in findings.filter { $0.verdict == verdict } })
    }

    static let packHint = "bobbin env pack --from DIR makes an archive with its own interpreter"

    /// A few of many names: `a, b, and 3 more`.
    static func some(_ names: [String], of limit: Int = 3) -> String {
        guard names.count > limit + 1 else { return names.joined(separator: ", ") }
        return names.prefix(limit).joined(separator: ", ") + ", and \(names.count - limit) more"
    }
}
