/// What is said of a job's failure, whoever asks: the exception, or the TaskManager's end that it tells of.
struct JobFailureWords {
    /// To stand behind "failed: ".
    let sentence: String
    /// What shows it.
    let lines: [String]
    /// What shows it elsewhere.
    let proof: Explanation.Evidence?
    /// nil for an exception that says enough itself, or of which nothing is known.
    let cure: String?

    /// - Parameters:
    ///   - trace: the stack trace that `cause` was found in.
    ///   - situation: what else was seen of the application; nil for nothing.
    init(_ cause: RootCause, in trace: String, of situation: Situation? = nil) {
        let end = (situation ?? .failed).taskManagerEnd(cause.exception, in: trace)
        if let end {
            sentence = end.sentence
            lines = end.lines.prefix(3).map(String.init)
            cure = Rules.cure(for: end)
        } else {
            sentence = cause.exception + (cause.place.map { " (\($0))" } ?? "")
            lines = [cause.exception]
            cure = Rules.cure(for: cause)
        }
        proof = end?.proof
    }
}
