/// What a JobManager answers where a program that it ran has failed: the whole Java stack trace.
package struct ProgramFailure: Error, Sendable, Hashable {
    package let trace: String

    package init(trace: String) {
        self.trace = trace
    }
}

extension ProgramFailure: CustomStringConvertible {
    package var description: String { StackTrace(trace).rootCause }
}
