import DeployEngine
import DeployService
import Diagnostics
import FlinkREST
import HadoopRecords
import ServiceClient

/// A cluster that a service is asked about.
struct ServiceView: ClusterView {
    let service: ServiceClient
    /// Told when something has happened to what is followed; nil where nobody tells.
    var bell: EventBell?

    /// How long a killed application may take to end, as where YARN is asked from here.
    private static let patience = Duration.seconds(30)

    func applications(endedToo: Bool) async throws -> [ApplicationReport] {
        try await service.get(
            Page<ApplicationDocument>.self, "/api/v1/applications",
            [("live", "true"), ("ended", endedToo ? "true" : "false")] + service.clusterQuery
        ).items.map(\.report).sorted { $0.applicationID > $1.applicationID }
    }

    func status(of id: ApplicationID, explaining: Bool) async throws -> ApplicationStatus? {
        try await service.getIfThere(
            ApplicationStatus.self, "/api/v1/applications/\(id)/status", [("explain", explaining ? "true" : "false")])
    }

    func kill(_ id: ApplicationID) async throws -> ApplicationReport? {
        guard let known = try await application(id) else { return nil }
        if known.state.isTerminal { return known }
        _ = try await service.post(DeploymentDocument.self, "/api/v1/deployments/\(id)/kill")
        let end = ContinuousClock.now + Self.patience
        while let report = try await application(id) {
            if report.state.isTerminal { return report }
            guard .now < end else {
                throw DeployError(
                    .deadlinePassed,
                    "\(id) is still \(report.state.rawValue) \(describe(Self.patience)) after its kill",
                    hint: "YARN goes on with it; look again with: bobbin status \(id)")
            }
            try await Task.sleep(for: .milliseconds(200))
        }
        return nil
    }

    /// The service does.
    func close(_ application: ApplicationReport) async throws {}

    // MARK: ApplicationSource

    func application(_ id: ApplicationID) async throws -> ApplicationReport? {
        try await service.getIfThere(ApplicationDocument.self, "/api/v1/applications/\(id)")?.report
    }

    func jobs(of application: ApplicationReport) async -> [JobOverview] {
        let path = "/api/v1/deployments/\(application.applicationID)/jobs"
        return (try? await service.get(Page<JobOverview>.self, path).items) ?? []
    }

    func explanation(of application: ApplicationReport, patience: Duration?) async -> Explanation? {
        let path = "/api/v1/deployments/\(application.applicationID)/explanation"
        return try? await service.get(ExplanationAnswer.self, path).explanation
    }

    func trace(of job: JobID, in application: ApplicationReport) async -> String? {
        let path = "/api/v1/deployments/\(application.applicationID)/jobs/\(job)/trace"
        return try? await service.get(JobTrace.self, path).trace
    }

    func rest(_ pause: Duration) async throws {
        guard let bell else { return try await Task.sleep(for: pause) }
        try await bell.wait(atMost: max(pause, .seconds(2)))
    }
}
