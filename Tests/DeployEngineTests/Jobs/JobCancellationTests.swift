import CurlHTTP
import DeployEngine
import Diagnostics
import FlinkREST
import TestSupport
import Testing

@Suite struct JobCancellationTests {
    @Test(arguments: [("KILLED", JobState.canceled), ("SUCCEEDED", .finished), ("FAILED", .failed)])
    func theEndOfTheApplicationTellsTheJobs(_ final: String, _ expected: JobState) async throws {
        try await withWireServer { server in
            let proxy = "/proxy/\(Wire.id)"
            let tracking = "http://127.0.0.1:\(server.port)\(proxy)/"
            server.answer { request in
                switch request.path {
                case Wire.path: JobWire.applications(jobManager: "127.0.0.1:1", tracking: tracking)
                case "\(proxy)/jobs/overview": JobWire.jobs(JobWire.job(JobWire.job, "clicks"))
                case "\(proxy)/jobs/\(JobWire.job)/yarn-cancel": .json("{}", status: 202)
                case "\(proxy)/jobs/\(JobWire.job)": .redirect(to: "/cluster/app/\(Wire.id)", status: 302)
                case "\(Wire.path)/\(Wire.id)":
                    .json(
                        #"{"app":\#(JobWire.application(jobManager: "127.0.0.1:1", state: "FINISHED", final: final))}"#
                    )
                default: nil
                }
            }
            let cluster = try Wire.cluster(at: server)
            let found = try await JobFinder(.cluster(cluster)).job(JobWords(["clicks"]))
            let state = try await JobCancellation(found, cluster: cluster).run()
            #expect(state == expected)
        }
    }

    @Test func aJobThatIsCancelledIsFineAndOneThatFailedIsNot() async throws {
        try await withWireServer { server in
            server.answer { request in
                request.method == "PATCH"
                    ? .json(#"{"errors":["it has already reached FAILED"]}"#, status: 409)
                    : JobWire.jobs(
                        JobWire.job(JobWire.job, "clicks", "CANCELED"), JobWire.job(JobWire.other, "views", "FAILED"))
            }
            let source = try JobManagerSource.address("127.0.0.1:\(server.port)", http: HTTPClient())
            let cancelled = try await JobFinder(source).job(JobWords(["clicks"]))
            let state = try await JobCancellation(cancelled, cluster: nil).run()
            #expect(state == .canceled)
            let failed = try await JobFinder(source).job(JobWords(["views"]))
            let error = await #expect(throws: DeployError.self) {
                try await JobCancellation(failed, cluster: nil).run()
            }
            #expect(error?.code == .refusedByGuard)
        }
    }
}
