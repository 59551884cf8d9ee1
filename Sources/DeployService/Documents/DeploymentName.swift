package import Ledger

/// What the API calls a deployment: `d-42`.
package struct DeploymentName: Sendable, Hashable {
    package let id: DeploymentID

    package init(_ id: DeploymentID) {
        self.id = id
    }

    /// - Returns: nil for a text that is no such name.
    package init?(_ text: String) {
        guard text.hasPrefix("d-"), let number = Int64(text.dropFirst(2)), number > 0, text == "d-\(number)" else {
            return nil
        }
        id = DeploymentID(rawValue: number)
    }

    package var text: String { "d-\(id.rawValue)" }
}
