package import FlinkREST

/// A job that a JobManager has.
package struct SubmittedJob: Sendable, Hashable {
    package let id: JobID
    /// Why the program's main ended before its end; nil where it did not.
    package let broken: ProgramBreak?
    /// Whether it was there before, under the same idempotency key.
    package let isKnown: Bool

    package init(id: JobID, broken: ProgramBreak? = nil, isKnown: Bool = false) {
        self.id = id
        self.broken = broken
        self.isKnown = isKnown
    }
}
