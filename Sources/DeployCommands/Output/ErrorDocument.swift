package import Diagnostics

/// An error as `-o json` prints it: all five keys are always there.
package struct ErrorDocument: Encodable, Sendable {
    package struct Body: Encodable, Sendable {
        let code: String
        let message: String
        let hint: String?
        /// The chain of causes, the nearest first.
        let cause: String?
        let retriable: Bool

        private enum CodingKeys: String, CodingKey {
            case code, message, hint, cause, retriable
        }

        package func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: CodingKeys.self)
            try container.encode(code, forKey: .code)
            try container.encode(message, forKey: .message)
            try container.encode(hint, forKey: .hint)
            try container.encode(cause, forKey: .cause)
            try container.encode(retriable, forKey: .retriable)
        }
    }

    package let error: Body

    package init(_ error: DeployError) {
        let causes = error.causes
        self.error = Body(
            code: error.code.rawValue, message: error.message, hint: error.hint,
            cause: causes.isEmpty ? nil : causes.joined(separator: ": "), retriable: error.retriable)
    }
}
