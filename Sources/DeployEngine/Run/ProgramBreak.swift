import FlinkREST

/// Why a program's main ended on the JobManager, and not at its end.
package struct ProgramBreak: Error, Sendable, Hashable {
    package enum Reason: Sendable, Hashable {
        /// It waits for a job's result, which cannot be had there; the job itself is as it should be.
        case waits
        /// It reads what a job gives, as `print` and `collect` do; nobody reads it now.
        case reads
        /// It asks for run time or accumulators of a job that has just begun.
        case asksForResult
        /// It begins a second job, which is refused there.
        case executesTwice
        /// It has failed by itself.
        case fails
    }

    package let reason: Reason
    package let cause: RootCause

    /// - Parameters:
    ///   - trace: the JobManager's stack trace.
    ///   - output: what a Python program has written, where its own traceback is.
    package init(trace: String, output: String? = nil) {
        let inPython = output.flatMap { PythonTraceback.cause(in: $0) }
        let cause = inPython ?? RootCause(in: trace) ?? RootCause(exception: ProgramFailure(trace: trace).description)
        self.cause = cause
        reason = Self.texts.first { cause.exception.contains($0.text) }?.reason ?? .fails
    }

    /// What Flink throws in each case has no class of its own (`WebSubmissionJobClient`, `CollectResultFetcher`,
    /// `DetachedJobExecutionResult`, `StreamContextEnvironment`).
    private static let texts: [(text: String, reason: Reason)] = [
        ("The Job Result cannot be fetched through the Job Client when in Web Submission", .waits),
        ("Job client must be a CoordinationRequestGateway", .reads),
        ("Job was submitted in detached mode", .asksForResult),
        ("Cannot have more than one execute() or executeAsync() call", .executesTwice),
    ]

    /// What of the program did not run, in a sentence.
    package var sentence: String {
        let place = cause.place.map { " (\($0))" } ?? ""
        return switch reason {
        case .waits:
            "the program waits for its job\(place), which a JobManager cannot do: what comes after that did not run"
        case .reads:
            "the program reads the results of its job\(place), as print and collect do, which a JobManager cannot: "
                + "nobody reads them, and what comes after that did not run"
        case .asksForResult:
            "the program asks for the run time or accumulators of its job\(place), which a JobManager cannot tell it: "
                + "what comes after that did not run"
        case .executesTwice:
            "the program executes a second job\(place), and a JobManager runs one of a program: the second did not begin"
        case .fails: "the program failed after it had submitted its job: \(cause.exception)\(place)"
        }
    }

    /// Whether the job that is there is all that the program was for, as far as can be told.
    package var isHarmless: Bool { reason == .waits || reason == .asksForResult }
}

extension RootCause {
    init(exception: String) {
        self.init(exception: exception, place: nil)
    }
}
