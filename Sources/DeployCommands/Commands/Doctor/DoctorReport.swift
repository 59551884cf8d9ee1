import DeployEngine
import Diagnostics

/// What `doctor -o json` prints.
struct DoctorReport: Encodable {
    /// The gravest of all findings.
    let verdict: Finding.Verdict
    let parts: [Examination]

    init(_ examinations: [Examination]) {
        parts = examinations
        let found = Set(examinations.flatMap(\.findings).map(\.verdict))
        verdict = [.fails, .mayFail, .cannotKnow].first(where: found.contains) ?? .fine
    }

    var failing: [Finding] { parts.flatMap(\.findings).filter { $0.verdict == .fails } }
}
