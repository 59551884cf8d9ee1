import DeployEngine
import Diagnostics

/// What is found out about a deployment: null where nothing is to be explained.
struct ExplanationAnswer: Encodable, Sendable {
    @OrNull var explanation: Explanation?
}
