package import Diagnostics

/// An error as `-o json` prints it: all five keys are always there.
package struct ErrorDocument: Encodable, Sendable {
    package struct Body: Encodable, Sendable {
        let code: String
        let message: String
        @OrNull var hint: String?
        /// The chain of causes, the nearest first.
        @OrNull var cause: String?
        let retriable: Bool
    }

    package let error: Body

    package init(_ error: DeployError) {
        let causes = error.causes
        self.error = Body(
            code: error.code.rawValue, message: error.message, hint: error.hint,
            cause: causes.isEmpty ? nil : causes.joined(separator: ": "), retriable: error.retriable)
    }
}
