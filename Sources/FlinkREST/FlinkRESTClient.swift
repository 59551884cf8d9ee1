package import CurlHTTP
import Diagnostics
import HadoopREST
package import HadoopRecords

/// A JobManager's REST API; an application's is at the address that its ApplicationMaster registered with YARN.
///
/// What changes something is sent once, unless a function says otherwise.
package struct FlinkRESTClient: Sendable {
    let http: HTTPClient
    private let named: ServiceAddress
    let security: LearnedSecurity
    /// What stands before every path: `/proxy/application_1_0001` for YARN's web proxy, which passes GET alone on; else
    /// nothing.
    package let proxyPath: String
    package let limits: HTTPLimits

    package init(
        http: HTTPClient, address: ServiceAddress, proxyPath: String = "", limits: HTTPLimits = HTTPLimits()
    ) {
        self.init(http: http, named: address, security: LearnedSecurity(), proxyPath: proxyPath, limits: limits)
    }

    private init(
        http: HTTPClient, named: ServiceAddress, security: LearnedSecurity, proxyPath: String, limits: HTTPLimits
    ) {
        self.http = http
        self.named = named
        self.security = security
        self.proxyPath = proxyPath
        self.limits = limits
    }

    /// Where the JobManager serves, or the proxy before it. Its scheme is `https` once a JobManager that was asked without
    /// has said that it speaks TLS.
    package var address: ServiceAddress {
        security.isTLS ? ServiceAddress(id: named.id, scheme: "https", address: named.address) : named
    }

    /// The same JobManager, asked with other limits.
    package func limited(by limits: HTTPLimits) -> FlinkRESTClient {
        FlinkRESTClient(http: http, named: named, security: security, proxyPath: proxyPath, limits: limits)
    }

    /// Whether a proxy stands between that takes GET alone.
    package var isProxied: Bool { !proxyPath.isEmpty }

    static let service = "JobManager"

    /// Maps to `GET /overview`.
    package func overview() async throws -> ClusterOverview {
        try await get(OverviewWire.self, "/overview").record
    }

    /// All jobs, the latest first. Maps to `GET /jobs/overview`.
    package func jobs() async throws -> [JobOverview] {
        try await get(JobWire.List.self, "/jobs/overview").jobs.map(\.overview).sorted { $0.startTime > $1.startTime }
    }

    /// Maps to `GET /jobs/{id}`.
    ///
    /// - Throws: ``DeployError`` `inputNotFound` where the JobManager has no such job.
    package func job(_ id: JobID) async throws -> JobDetails {
        try await get(JobWire.self, "/jobs/\(id)").details
    }

    /// The failures of a job, the latest first; Flink remembers 16 (`web.exception-history-size`).
    /// Maps to `GET /jobs/{id}/exceptions`.
    package func failures(of id: JobID) async throws -> [JobFailure] {
        try await get(ExceptionsWire.self, "/jobs/\(id)/exceptions").failures
    }

    /// How a job ended; nil while it has not. Maps to `GET /jobs/{id}/execution-result`.
    ///
    /// The JobManager tells it at once, while ``job(_:)`` and ``accumulators(_:)`` give what was true up to three seconds ago
    /// (`web.refresh-interval`).
    ///
    /// - Throws: ``DeployError`` `inputNotFound` where the JobManager has no such job.
    package func result(of id: JobID) async throws -> JobResult? {
        try await get(JobResultWire.self, "/jobs/\(id)/execution-result").record
    }

    /// The configuration that the JobManager runs with. Maps to `GET /jobmanager/config`.
    package func configuration() async throws -> [String: String] {
        let entries = try await get([ConfigurationEntryWire].self, "/jobmanager/config")
        return Dictionary(entries.map { ($0.key, $0.value) }) { $1 }
    }
}
