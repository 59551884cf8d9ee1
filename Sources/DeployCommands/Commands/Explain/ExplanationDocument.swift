import DeployEngine
import HadoopRecords

/// What `explain -o json` prints; `explanation` is null where there is nothing to explain.
struct ExplanationDocument: Encodable, Sendable {
    let applicationID: ApplicationID
    let state: YarnApplicationState
    let finalStatus: FinalApplicationStatus
    let explanation: Explanation?

    init(_ application: ApplicationReport, _ explanation: Explanation?) {
        applicationID = application.applicationID
        state = application.state
        finalStatus = application.finalStatus
        self.explanation = explanation
    }

    private enum CodingKeys: String, CodingKey { case applicationID, state, finalStatus, explanation }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(applicationID, forKey: .applicationID)
        try container.encode(state, forKey: .state)
        try container.encode(finalStatus, forKey: .finalStatus)
        try container.encode(explanation, forKey: .explanation)
    }
}
