package import DeployEngine
package import Diagnostics

/// What is found out about a deployment: null where nothing is to be explained.
package struct ExplanationAnswer: Codable, Sendable {
    @OrNull package var explanation: Explanation?
}
