/// What is said of a job's failure, whoever asks: the exception, or the TaskManager's end that it tells of.
struct JobFailureWords {
    /// To stand behind "failed: ".
    let sentence: String
    /// What shows it.
    let lines: [String]
    /// nil for an exception that says enough itself, or of which nothing is known.
    let cure: String?

    /// - Parameter trace: the stack trace that `cause` was found in.
    init(_ cause: RootCause, in trace: String) {
        if let (end, cure) = Rules.lostTaskManager(cause, in: trace) {
            sentence = end.sentence
            lines = end.lines.prefix(3).map(String.init)
            self.cure = cure
        } else {
            sentence = cause.exception + (cause.place.map { " (\($0))" } ?? "")
            lines = [cause.exception]
            cure = Rules.cure(for: cause)
        }
    }
}
