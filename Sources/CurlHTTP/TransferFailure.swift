/// Why a transfer came to no answer: the cause of the `clusterUnreachable` that ``HTTPClient`` throws.
package struct TransferFailure: Error, Hashable, Sendable {
    /// libcurl's number of it (`CURLcode`): 7 is a refused connection, 28 a passed time limit, 52 a lost answer.
    package let code: Int32
    /// libcurl's own words.
    package let message: String
    /// Whether any of the request went out, so that the server can have acted on it; false only where that is sure.
    package let mayHaveArrived: Bool

    package init(code: Int32, message: String, mayHaveArrived: Bool) {
        self.code = code
        self.message = message
        self.mayHaveArrived = mayHaveArrived
    }
}

extension TransferFailure: CustomStringConvertible {
    package var description: String { "\(message) (curl \(code))" }
}
