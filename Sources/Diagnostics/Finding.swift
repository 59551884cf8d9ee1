/// What a check found out about a deployment or a cluster before anything is changed.
package struct Finding: Hashable, Sendable, Codable {
    /// What the finding means for the deployment.
    package enum Verdict: String, Sendable, Codable, CaseIterable {
        case fails
        case mayFail = "may-fail"
        case cannotKnow = "cannot-know"
        /// What was given would have failed, and was changed or completed so that it does not.
        case corrected
        case fine
    }

    /// A stable name of the check, such as `queue-unknown`.
    package let code: String
    package let verdict: Verdict
    /// What was seen, with the value in question: one sentence without a full stop.
    package let seen: String
    /// What to do about it, as in ``DeployError/hint``.
    package let hint: String?
    /// Where the value in question came from.
    package let origin: Origin?

    package init(_ code: String, _ verdict: Verdict, _ seen: String, hint: String? = nil, origin: Origin? = nil) {
        self.code = code
        self.verdict = verdict
        self.seen = seen
        self.hint = hint
        self.origin = origin
    }
}
