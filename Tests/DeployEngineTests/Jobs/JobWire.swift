import CurlHTTP
import DeployEngine
import Diagnostics
import FlinkREST
import HadoopRecords
import Ledger
import TestSupport

/// A cluster with one Flink application, whose JobManager a test plays too.
struct JobWire {
    static let job = String(repeating: "a", count: 32)
    static let other = "ab" + String(repeating: "c", count: 30)

    /// The ResourceManager's list of applications: ours alone.
    static func applications(jobManager: String, tracking: String = "") -> WireAnswer {
        .json(#"{"apps":{"app":[\#(application(jobManager: jobManager, tracking: tracking))]}}"#)
    }

    static func application(
        jobManager: String, tracking: String = "", state: String = "RUNNING", final: String = "UNDEFINED"
    ) -> String {
        """
        {"id": "\(Wire.id)", "user": "me", "name": "etl", "queue": "default", "state": "\(state)",
         "finalStatus": "\(final)", "applicationType": "Apache Flink", "applicationTags": "", "diagnostics": "",
         "amRPCAddress": "\(jobManager)", "trackingUrl": "\(tracking)"}
        """
    }

    static func job(_ id: String, _ name: String, _ state: String = "RUNNING") -> String {
        #"{"jid":"\#(id)","name":"\#(name)","state":"\#(state)","start-time":5,"end-time":-1,"#
            + #""tasks":{"total":1,"running":1}}"#
    }

    static func jobs(_ jobs: String...) -> WireAnswer { .json(#"{"jobs":[\#(jobs.joined(separator: ","))]}"#) }

    static func savepoint(_ operation: String, _ status: String = "COMPLETED") -> WireAnswer {
        .json(#"{"status":{"id":"\#(status)"},"operation":\#(operation)}"#)
    }

    static func found(at server: WireServer, state: String = "RUNNING") async throws -> FoundJob {
        let source = try JobManagerSource.address("127.0.0.1:\(server.port)", http: HTTPClient())
        return try await JobFinder(source).job(JobWords([]))
    }

    static let unknownTrigger = WireAnswer.json(#"{"errors":["There is no savepoint operation"]}"#, status: 404)
}
