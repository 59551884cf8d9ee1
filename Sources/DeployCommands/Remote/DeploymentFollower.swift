import DeployEngine
import DeployService
import Diagnostics
import FlinkDeployment
import HadoopRecords
import ServiceClient

/// Follows a deployment of a service by its events, from its beginning.
struct DeploymentFollower: Sendable {
    let service: ServiceClient
    /// As it was answered.
    let deployment: DeploymentDocument
    let plan: DeploymentPlan
    let teller: any DeploymentTeller

    /// How long an interrupted deployment may take to be taken back.
    private static let patience = Duration.seconds(60)
    /// How long the service may be out of reach.
    static let outage = Duration.seconds(300)
    private var path: String { "/api/v1/deployments/\(deployment.id)" }

    /// - Returns: the application as it was seen last.
    /// - Throws: ``DeployError`` as where the cluster is asked from here: what stopped the deployment, how it ended, and
    ///   `interrupted`, when it is taken back unless it runs.
    func follow(until stage: WaitStage, timeout: Duration?) async throws -> ApplicationReport {
        let path = path
        do {
            return try await EventBell.whileListening(to: path + "/events", of: service) { bell in
                try await follow(until: stage, timeout: timeout, bell)
            }
        } catch is CancellationError {
            // A cancelled task could not end anything any more.
            throw try await Task { try await interrupted() }.value
        }
    }

    private func follow(
        until stage: WaitStage, timeout: Duration?, _ bell: EventBell
    ) async throws -> ApplicationReport {
        let id = try await application(bell)
        let view = ServiceView(service: service, bell: bell)
        let teller = teller
        let application = try await Tracker(source: view, id: id) { teller.show($0) }
            .follow(until: stage, timeout: timeout)
        if let error = await Ending(source: view).error(of: application) { throw error }
        return application
    }

    /// Waits until the ResourceManager has the application.
    private func application(_ bell: EventBell) async throws -> ApplicationID {
        var seen = deployment
        let isKnown = seen.applicationID != nil
        var isStaging = false
        var answered = ContinuousClock.now
        while true {
            if !isKnown, seen.state == .staging, !isStaging {
                isStaging = true
                teller.show(.staging(staging(isDone: false)))
            }
            if seen.state > .submitting, let id = seen.applicationID.flatMap({ ApplicationID($0) }),
                seen.yarnState != nil || !seen.state.isLast
            {
                if !isKnown { teller.show(.staging(staging(isDone: true))) }
                teller.show(isKnown ? .resumed(id) : .submitted(id))
                return id
            }
            if seen.state.isLast { throw Self.error(of: seen) }
            try await bell.wait(atMost: .seconds(2))
            do {
                seen = try await service.get(DeploymentDocument.self, path)
                answered = .now
            } catch let error as DeployError where error.retriable && .now - answered < Self.outage {
                // A service that is started anew goes on with the deployment.
                teller.show(.unreachable(error))
            }
        }
    }

    private func staging(isDone: Bool) -> StagingProgress {
        let (files, bytes) = (plan.staged.count + 1, plan.uploadSize)
        return StagingProgress(
            files: files, filesDone: isDone ? files : 0, bytes: bytes, bytesDone: isDone ? bytes : 0)
    }

    /// What the engine has said there.
    static func error(of deployment: DeploymentDocument) -> DeployError {
        guard let explanation = deployment.explanation, let code = DeployError.Code(rawValue: explanation.code) else {
            return DeployError(.applicationFailed, "deployment \(deployment.id) is \(deployment.state.rawValue)")
        }
        return DeployError(code, explanation.summary, hint: explanation.cure)
    }

    /// Before it runs nothing is left of it; after that it goes on.
    private func interrupted() async throws -> DeployError {
        var seen = try await service.get(DeploymentDocument.self, path)
        if seen.state >= .running, !seen.state.isLast, let id = seen.applicationID {
            return DeployError(
                .interrupted, "interrupted; \(id) goes on", hint: "Look at it with: bobbin status \(id)")
        }
        _ = try await service.post(DeploymentDocument.self, path + "/kill")
        let end = ContinuousClock.now + Self.patience
        while !seen.state.isLast, .now < end {
            try await Task.sleep(for: .milliseconds(500))
            seen = try await service.get(DeploymentDocument.self, path)
        }
        return DeployError(
            .interrupted,
            seen.state.isLast
                ? "interrupted; nothing is left on the cluster" : "interrupted; deployment \(seen.id) is being ended")
    }
}
