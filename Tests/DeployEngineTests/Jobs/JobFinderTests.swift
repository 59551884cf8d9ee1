import CurlHTTP
import DeployEngine
import Diagnostics
import FlinkREST
import HadoopRecords
import TestSupport
import Testing

@Suite struct JobFinderTests {
    struct Case: CustomTestStringConvertible {
        let words: [String]
        /// The job's id; nil for an error of this code.
        let job: String?
        var code: DeployError.Code?
        var testDescription: String { words.joined(separator: " ") }
    }

    static let cases = [
        Case(words: [JobWire.job], job: JobWire.job),
        Case(words: [JobWire.job.uppercased()], job: JobWire.job),
        Case(words: ["aa"], job: JobWire.job),
        Case(words: ["AB"], job: JobWire.other),
        Case(words: ["clicks"], job: JobWire.job),
        Case(words: ["etl", "clicks"], job: JobWire.job),
        Case(words: [Wire.id.description, "ab"], job: JobWire.other),
        Case(words: ["a"], job: nil, code: .usage),
        Case(words: ["etl"], job: nil, code: .usage),
        Case(words: ["nothing"], job: nil, code: .inputNotFound),
        Case(words: ["other", "clicks"], job: nil, code: .inputNotFound),
        Case(words: ["a", "b", "c"], job: nil, code: .usage),
    ]

    @Test(arguments: cases) func wordsMeanAJob(_ example: Case) async throws {
        try await withWireServer { server in
            let jobManager = "127.0.0.1:\(server.port)"
            server.answer { request in
                switch request.path {
                case "/jobs/overview":
                    JobWire.jobs(JobWire.job(JobWire.job, "clicks"), JobWire.job(JobWire.other, "views"))
                case "\(Wire.path)/\(Wire.id)":
                    .json(#"{"app":\#(JobWire.application(jobManager: jobManager))}"#)
                case Wire.path: JobWire.applications(jobManager: jobManager)
                default: nil
                }
            }
            let finder = JobFinder(.cluster(try Wire.cluster(at: server)))
            if let job = example.job {
                let found = try await finder.job(JobWords(example.words))
                #expect(found.job.id.text == job)
                #expect(found.application?.applicationID == Wire.id)
            } else {
                let error = await #expect(throws: DeployError.self) { try await finder.job(JobWords(example.words)) }
                #expect(error?.code == example.code)
            }
        }
    }

    @Test func theOneThatLivesIsMeantByAName() async throws {
        try await withWireServer { server in
            server.answer { _ in
                JobWire.jobs(JobWire.job(JobWire.other, "clicks", "FAILED"), JobWire.job(JobWire.job, "clicks"))
            }
            let source = try JobManagerSource.address("http://127.0.0.1:\(server.port)/", http: HTTPClient())
            let found = try await JobFinder(source).job(JobWords(["clicks"]))
            #expect(found.job.id.text == JobWire.job)
            let only = try await JobFinder(source).job(JobWords([]))
            #expect(only.job.id.text == JobWire.job)
        }
    }

    @Test func anApplicationsNameIsEnoughWhereItHasOneJob() async throws {
        try await withWireServer { server in
            server.answer { request in
                request.path == Wire.path
                    ? JobWire.applications(jobManager: "127.0.0.1:\(server.port)")
                    : JobWire.jobs(JobWire.job(JobWire.job, "clicks"))
            }
            let found = try await JobFinder(.cluster(try Wire.cluster(at: server))).job(JobWords(["etl"]))
            #expect(found.job.id.text == JobWire.job)
        }
    }

    /// The address that the application registered leads nowhere.
    @Test func whatCannotBeReachedIsAskedThroughTheProxy() async throws {
        try await withWireServer { server in
            server.answer { request in
                switch request.path {
                case Wire.path:
                    JobWire.applications(
                        jobManager: "127.0.0.1:1", tracking: "http://127.0.0.1:\(server.port)/proxy/\(Wire.id)/")
                case "/proxy/\(Wire.id)/jobs/overview": JobWire.jobs(JobWire.job(JobWire.job, "clicks"))
                default: nil
                }
            }
            let found = try await JobFinder(.cluster(try Wire.cluster(at: server))).job(JobWords(["clicks"]))
            #expect(found.client.isProxied)
        }
    }

    @Test func whatNeitherWayLeadsToIsToldOf() async throws {
        try await withWireServer { server in
            server.answer { request in
                request.path == Wire.path ? JobWire.applications(jobManager: "127.0.0.1:1") : nil
            }
            let finder = JobFinder(.cluster(try Wire.cluster(at: server)))
            let managers = try await finder.jobManagers()
            guard case .silence(let error)? = managers.first?.answer else {
                Issue.record("it answered")
                return
            }
            #expect(error.code == .clusterUnreachable)
            let none = await #expect(throws: DeployError.self) { try await finder.job(JobWords(["clicks"])) }
            #expect(none?.message.contains("\(Wire.id)") == true)
        }
    }

    @Test(arguments: ["", "yarn-cluster:x", "ftp://host:1", "host:0"]) func otherTextsAreNoAddresses(_ text: String) {
        let error = #expect(throws: DeployError.self) { try JobManagerSource.address(text, http: HTTPClient()) }
        #expect(error?.code == .usage)
    }
}
