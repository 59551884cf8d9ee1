import DeployEngine

/// What is found out about a deployment: null where nothing is to be explained.
struct ExplanationAnswer: Encodable, Sendable {
    let explanation: Explanation?

    private enum CodingKeys: String, CodingKey {
        case explanation
    }

    func encode(to encoder: any Encoder) throws {
        var members = encoder.container(keyedBy: CodingKeys.self)
        try members.encode(explanation, forKey: .explanation)
    }
}
