import CommandLine
import CurlHTTP
import DeployEngine
import DeployService
import Diagnostics
import FlinkDeployment
import HadoopRecords
import LocalFiles
import ServiceClient

/// A deployment through a service: its files are brought there, it is asked for once, and followed.
struct ServiceSubmission: Sendable {
    let context: CommandContext
    let service: ServiceClient
    private var parsed: ParsedCommand { context.parsed }

    /// Prints the plan and its checks.
    func plan(_ request: DeploymentRequest, _ kind: Wish.Kind) async throws {
        let wish = try await ready(request, kind, lifetime: nil)
        let document = try await plan(wish)
        try PlanPrinter(context: context).print(document)
    }

    /// - Parameters:
    ///   - stage: how long is waited, at the most for `--timeout`.
    ///   - lifetime: as the user wrote it: after which YARN ends the application.
    /// - Returns: the application as it was seen last.
    func deploy(
        _ request: DeploymentRequest, _ kind: Wish.Kind, until stage: WaitStage, lifetime: String? = nil,
        _ reporter: any DeploymentTeller
    ) async throws -> ApplicationReport {
        let wish = try await ready(request, kind, lifetime: lifetime)
        let plan = try await plan(wish)
        reporter.planned(plan.plan, on: "\(service.cluster.map { "\($0) of " } ?? "")\(service.url)")
        reporter.show(.checked(plan.findings))
        if let failure = plan.findings.lazy.compactMap(\.failure).first { throw failure }
        let (deployment, key) = try await ask(for: wish)
        // Only a process that is killed leaves it for the next.
        defer { key?.forget() }
        return try await DeploymentFollower(service: service, deployment: deployment, plan: plan.plan, teller: reporter)
            .follow(until: stage, timeout: parsed.duration(GlobalOptions.timeout))
    }

    /// The same request with the same key gives the same deployment.
    ///
    /// - Returns: the deployment, and the key where this made one.
    func ask(for wish: Wish) async throws -> (DeploymentDocument, RequestKey?) {
        let path = "/api/v1/deployments"
        if let key = parsed.value(SubmissionOptions.idempotencyKey) {
            return (try await service.post(DeploymentDocument.self, path, wish, key: key), nil)
        }
        let digest = SHA256.hexadecimal(of: Array("\(service.url)\n\(try RequestDigest.of(encodable: wish))".utf8))
        let key = try RequestKey(
            of: digest, in: try ClusterAccess(context: context).ledgerPath().parent / "requests")
        do {
            return (try await service.post(DeploymentDocument.self, path, wish, key: key.text), key)
        } catch let error as DeployError where !error.retriable {
            key.forget()
            throw error
        }
    }

    /// The request, with its files at the service.
    func ready(_ request: DeploymentRequest, _ kind: Wish.Kind, lifetime: String?) async throws -> Wish {
        var writer = WishWriter(workingFolder: context.workingFolder)
        var wish = try await writer.wish(request, kind)
        wish.cluster = service.cluster
        wish.flinkVersion = parsed.value(GlobalOptions.flinkVersion)
        wish.force = parsed.flag(SubmissionOptions.force) ? true : nil
        wish.timeToLive = lifetime
        wish.idleTimeout = parsed.value(SessionOptions.idleTimeout)
        wish.restart = try parsed.value(SubmissionOptions.restart).map { text throws(DeployError) in
            try RestartText.wish(text)
        }
        try await writer.uploads.send(to: service, report: context.console.transfer("upload"))
        return wish
    }

    private func plan(_ wish: Wish) async throws -> PlanDocument {
        var service = service
        service.limits.total = service.limits.total.map { max($0, Self.patience) }
        service.limits.stalled = nil
        return try await service.post(PlanDocument.self, "/api/v1/plans", wish)
    }

    /// How long a plan may take: what archives hold is looked at for it.
    private static let patience = Duration.seconds(300)
}
