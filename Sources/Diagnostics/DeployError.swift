/// The one error type of the product: what went wrong, in words for a person and in a code for a program.
///
/// A failure of another library or server is kept as ``cause``; a decision is made on ``code`` alone, never on text.
package struct DeployError: Error, Sendable {
    /// What class of failure this is; it also gives the process its exit status.
    package let code: Code
    /// What happened, with the wrong value in it: one sentence without a full stop at its end.
    package let message: String
    /// What the reader can do about it, if anything is known to help: it begins as a sentence, and has no full stop at its
    /// end.
    package let hint: String?
    /// The failure underneath.
    package let cause: (any Error)?
    /// Whether the same request can succeed later without anything being changed.
    package let retriable: Bool

    /// - Parameter retriable: nil for what the code says of itself.
    package init(
        _ code: Code, _ message: String, hint: String? = nil, cause: (any Error)? = nil, retriable: Bool? = nil
    ) {
        self.code = code
        self.message = message
        self.hint = hint
        self.cause = cause
        self.retriable = retriable ?? code.isRetriable
    }

    /// The chain of causes below this error, the nearest first, one line each.
    package var causes: [String] {
        switch cause {
        case nil: []
        case let inner as DeployError: [inner.message] + inner.causes
        case let other?: [String(describing: other)]
        }
    }
}

extension DeployError: CustomStringConvertible {
    package var description: String {
        ([message] + causes.map { "because: \($0)" } + (hint.map { [$0] } ?? [])).joined(separator: "\n")
    }
}
