import HadoopRecords

/// All that is known of why applications wait, run without a job, and end.
package enum Rules {
    /// In the order in which they are tried; the first that applies explains.
    package static let all = waiting + running + ended

    /// What is the matter.
    ///
    /// - Returns: nil where nothing is; code ``Explanation/unknown`` where something is that no rule knows.
    package static func explain(_ situation: Situation) -> Explanation? {
        guard let phase = situation.phase else { return nil }
        for rule in all where rule.phase == phase {
            guard let seen = rule.find(situation) else { continue }
            return Explanation(
                code: rule.code, summary: seen.summary, evidence: seen.evidence, cure: seen.cure ?? rule.cure,
                since: seen.since, waitsFor: seen.waitsFor)
        }
        return unknown(situation, phase)
    }

    /// What helps against an exception; nil for one that says enough itself, or of which nothing is known.
    package static func cure(for cause: RootCause) -> String? {
        // The process ended, or the job failed: the same exceptions mean the same.
        var situation = Situation.failed
        situation.logs["jobmanager.log"] = "\(cause.exception)\n\tat java.lang.Thread.run(Native Method)\n"
        return exceptions.first { $0.find(situation) != nil }?.cure
    }

    private static func unknown(_ situation: Situation, _ phase: Situation.Phase) -> Explanation {
        let id = situation.application.applicationID
        let said = situation.diagnosticsHead.map { ": \($0)" } ?? ""
        switch phase {
        case .waiting:
            return Explanation(
                code: Explanation.unknown, summary: "is \(situation.application.state.rawValue)\(said)",
                evidence: situation.diagnosticsEvidence,
                cure:
                    "Nothing known explains it. The ResourceManager's page of the application and the queue tell more, and "
                    + "bobbin logs \(id) once it has a container")
        case .running:
            return Explanation(
                code: Explanation.unknown, summary: "runs, and no job of it executes", evidence: [],
                cure: "Nothing known explains it. Look at bobbin jobs \(id), and at bobbin logs \(id)")
        case .ended:
            if let found = situation.cause {
                let seen = Rule.Observation.failed(found)
                return Explanation(
                    code: exceptionCode, summary: seen.summary, evidence: seen.evidence,
                    cure: "It is the last exception in \(found.file). All of it: bobbin logs \(id) --file \(found.file)"
                )
            }
            let complaint = situation.complaint
            let why = complaint.map { ": \($0.line)" } ?? said
            let summary =
                situation.exit.map { $0.sentence + (complaint.map { ": \($0.line)" } ?? "") } ?? "failed\(why)"
            return Explanation(
                code: Explanation.unknown, summary: summary,
                evidence: (complaint.map { [$0] } ?? []) + situation.diagnosticsEvidence,
                cure: "All of its logs: bobbin logs \(id) --list")
        }
    }

    /// The code of an exception that no rule knows: a program's own.
    package static let exceptionCode = "exception"
}
