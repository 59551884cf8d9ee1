import Diagnostics
import HadoopREST
import HadoopRecords

extension ResourceManagerClient {
    /// What the ResourceManager's refusal of a submission means, as far as the answer tells.
    static func submissionFailure(_ answer: RESTAnswer, to deed: String) -> DeployError {
        let failure = answer.failure(from: service, to: deed)
        if answer.status == 403, answer.exception == nil {
            return DeployError(
                .notAllowed, failure.message,
                hint: "Submissions over REST need yarn.webapp.enable-rest-app-submissions=true on the ResourceManager")
        }
        return failure
    }

    /// Why an application was refused; for its size, found by asking what it may have, as every refusal is the same
    /// class of exception and its words differ from version to version.
    ///
    /// - Returns: nil where neither its size nor its queue explains it.
    func reason(of failure: DeployError, for context: ApplicationSubmissionContext) async -> DeployError? {
        guard let exception = failure.cause as? RemoteException else { return nil }
        let queue = context.queue ?? "default"
        if exception.classes.contains("AccessControlException") {
            return DeployError(
                .queueRefused, "\(user.map { "\($0) may" } ?? "you may") not submit to the queue \(queue)",
                hint: "Choose another queue with yarn.application.queue, or ask its administrators", cause: failure)
        }
        let own = (try? await queues())?.first { $0.path == queue || $0.name == queue }?.maximumAllocation
        let whole = (try? await newApplication())?.maximumResourceCapability
        if let maximum = [own, whole].compactMap({ $0 }).first(where: context.resource.exceeds) {
            return DeployError(
                .aboveMaximum,
                "\(context.applicationID) asks for \(context.resource.words) for its ApplicationMaster, where a container"
                    + " of \(queue) gets \(maximum.words) at most",
                hint: "Ask for less, or have yarn.scheduler.maximum-allocation-mb and -vcores raised", cause: failure)
        }
        return nil
    }
}

extension Resource {
    fileprivate var words: String { "\(memory) MB and \(vCores) vcores" }

    fileprivate func exceeds(_ maximum: Resource) -> Bool {
        memory > maximum.memory || vCores > maximum.vCores
    }
}
