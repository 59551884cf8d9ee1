import HadoopREST

/// The answer for a job that may have ended; accumulators come as Java's serialized objects, and are left.
struct JobResultWire: Decodable {
    let result: Result?

    enum CodingKeys: String, CodingKey { case result = "job-execution-result" }

    struct Result: Decodable {
        let id: JobID
        let status: String
        let runtime: Number?
        let failure: Failure?

        enum CodingKeys: String, CodingKey {
            case id
            case status = "application-status"
            case runtime = "net-runtime"
            case failure = "failure-cause"
        }
    }

    struct Failure: Decodable {
        let trace: String?

        enum CodingKeys: String, CodingKey { case trace = "stack-trace" }
    }

    /// nil while it goes on.
    var record: JobResult? {
        result.map {
            JobResult(
                id: $0.id, state: Self.state($0.status), runtime: $0.runtime?.int64 ?? 0, trace: $0.failure?.trace)
        }
    }

    /// `org.apache.flink.runtime.clusterframework.ApplicationStatus`
    private static func state(_ status: String) -> JobState {
        switch status {
        case "SUCCEEDED": .finished
        case "FAILED": .failed
        case "CANCELED": .canceled
        default: .unknown
        }
    }
}
