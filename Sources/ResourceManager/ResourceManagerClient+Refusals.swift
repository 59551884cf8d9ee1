import Diagnostics
import HadoopREST

extension ResourceManagerClient {
    /// What the ResourceManager's refusal of a submission means.
    static func submissionFailure(_ answer: RESTAnswer, to deed: String) -> DeployError {
        let failure = answer.failure(from: service, to: deed)
        if answer.status == 403, answer.exception == nil {
            return DeployError(
                .notAllowed, failure.message,
                hint: "submissions over REST need yarn.webapp.enable-rest-app-submissions=true on the ResourceManager")
        }
        return failure
    }
}
