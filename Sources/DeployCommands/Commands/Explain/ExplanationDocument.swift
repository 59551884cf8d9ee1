import DeployEngine
import Diagnostics
import HadoopRecords

/// What `explain -o json` prints; `explanation` is null where there is nothing to explain.
struct ExplanationDocument: Encodable, Sendable {
    let applicationID: ApplicationID
    let state: YarnApplicationState
    let finalStatus: FinalApplicationStatus
    @OrNull var explanation: Explanation?

    init(_ application: ApplicationReport, _ explanation: Explanation?) {
        applicationID = application.applicationID
        state = application.state
        finalStatus = application.finalStatus
        self.explanation = explanation
    }
}
