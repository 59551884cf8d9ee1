package import CurlHTTP
import Diagnostics
import FoundationEssentials
import HadoopREST
package import HadoopRecords

/// A JobManager's REST API; an application's is at the address that its ApplicationMaster registered with YARN.
package struct FlinkRESTClient: Sendable {
    let http: HTTPClient
    /// Where the JobManager serves.
    package let address: ServiceAddress
    let limits: HTTPLimits

    package init(http: HTTPClient, address: ServiceAddress, limits: HTTPLimits = HTTPLimits()) {
        self.http = http
        self.address = address
        self.limits = limits
    }

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

    /// Why a job failed last: the first line of its root exception; nil where it has not failed.
    /// Maps to `GET /jobs/{id}/exceptions`.
    package func rootException(of id: JobID) async throws -> String? {
        try await get(ExceptionsWire.self, "/jobs/\(id)/exceptions").rootException
    }

    /// The configuration that the JobManager runs with. Maps to `GET /jobmanager/config`.
    package func configuration() async throws -> [String: String] {
        let entries = try await get([ConfigurationEntryWire].self, "/jobmanager/config")
        return Dictionary(entries.map { ($0.key, $0.value) }) { $1 }
    }

    private func get<Answer: Decodable>(_ type: Answer.Type, _ path: String) async throws -> Answer {
        let url = HTTPURL(scheme: address.scheme, host: address.address.host, port: address.address.port, path: path)
        let request = HTTPRequest(.get, url, headers: [("Accept", "application/json")], limits: limits)
        let answer = RESTAnswer(try await http.send(request), to: url)
        guard answer.isSuccess else { throw failure(answer, at: path) }
        return try answer.decode(type, from: Self.service)
    }

    private func failure(_ answer: RESTAnswer, at path: String) -> DeployError {
        guard let errors = try? JSONDecoder().decode(ErrorsWire.self, from: Data(answer.response.body)).errors,
            let words = errors.first(where: { !$0.isEmpty })
        else { return answer.unexpected(from: Self.service) }
        // While a JobManager starts or its leader changes, it answers 503 and 404 in turn.
        return DeployError(
            answer.status == 404 ? .inputNotFound : .unexpectedAnswer,
            "the JobManager at \(address) cannot answer \(path): \(ErrorsWire.firstLine(of: words))",
            retriable: answer.status == 503)
    }
}
