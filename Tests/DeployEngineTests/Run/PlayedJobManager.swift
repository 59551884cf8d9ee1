import Archives
import CurlHTTP
import DeployEngine
import Diagnostics
import FlinkConfiguration
import FlinkDeployment
import FlinkREST
import FoundationEssentials
import HadoopRecords
import Ledger
import LocalFiles
import Synchronization
import TestSupport

/// A JobManager that takes jars, and runs them as a test tells it to.
final class PlayedJobManager: Sendable {
    /// What becomes of a program.
    enum Main: Sendable {
        /// It submits its job and ends.
        case submits
        /// It submits its job, and throws this.
        case breaksOff(String)
        /// It throws this before it has submitted anything.
        case throwsEarly(String)
        /// It submits its job, and the connection is cut before the answer.
        case goesUnheard
        /// The JobManager has no leader at the first question; at the second it submits its job.
        case waitsForLeader
    }

    struct State {
        var jobs: [String] = []
        /// Answers to questions for the result are refused so often.
        var outages = 0
        var ended = false
    }

    let folder = TemporaryFolder()
    let server: WireServer
    let state = Mutex(State())
    let main: Main

    init(_ main: Main = .submits, takesJars: Bool = true) throws {
        self.main = main
        server = try WireServer()
        server.answer { [weak self] request in self?.answer(request, takesJars) ?? .text("gone", status: 500) }
    }

    deinit { server.stop() }

    private func answer(_ request: WireRequest, _ takesJars: Bool) -> WireAnswer {
        let parts = request.path.split(separator: "/").map(String.init)
        switch (request.method, parts.first, parts.last) {
        case ("GET", "config", _):
            return .json(#"{"flink-version":"1.20.5","features":{"web-submit":\#(takesJars),"web-cancel":true}}"#)
        case ("POST", "jars", "upload"):
            return .json(#"{"filename":"/tmp/flink-web-upload/17_clicks.jar","status":"success"}"#)
        case ("POST", "jars", "run"): return run(request)
        case ("DELETE", "jars", _): return .json("{}")
        case ("GET", "jobs", "execution-result"): return result(of: parts[1])
        case ("GET", "jobs", "accumulators"):
            return .json(#"{"user-task-accumulators":[{"name":"n","type":"LongCounter","value":"7"}]}"#)
        case ("GET", "jobs", "overview"): return .json(#"{"jobs":[]}"#)
        default: return .text("unexpected \(request)", status: 599)
        }
    }

    private func run(_ request: WireRequest) -> WireAnswer {
        struct Body: Decodable { let jobId: String }
        guard let job = try? JSONDecoder().decode(Body.self, from: Data(request.body)).jobId else {
            return .text("no job id: \(request.bodyText)", status: 599)
        }
        if case .throwsEarly(let message) = main { return Self.failure(message) }
        if case .waitsForLeader = main, deeds.count(where: { $0.hasSuffix("/run") }) == 1 {
            return .json(
                #"{"errors":["Service temporarily unavailable due to an ongoing leader election. Please refresh."]}"#,
                status: 503)
        }
        state.withLock { $0.jobs.append(job) }
        switch main {
        case .breaksOff(let message): return Self.failure(message)
        case .goesUnheard: return WireAnswer(fault: .closeUnanswered)
        default: return .json(#"{"jobid":"\#(job)"}"#)
        }
    }

    private func result(of job: String) -> WireAnswer {
        state.withLock { state in
            if state.outages > 0 {
                state.outages -= 1
                return .json(#"{"errors":["Service temporarily unavailable"]}"#, status: 503)
            }
            guard state.jobs.contains(job) else {
                return .json(#"{"errors":["Job \#(job) not found"]}"#, status: 404)
            }
            guard state.ended else { return .json(#"{"status":{"id":"IN_PROGRESS"}}"#) }
            return .json(
                #"{"status":{"id":"COMPLETED"},"job-execution-result":{"id":"\#(job)","application-status":"SUCCEEDED","#
                    + #""accumulator-results":{},"net-runtime":157}}"#)
        }
    }

    private static func failure(_ message: String) -> WireAnswer {
        let trace =
            "org.apache.flink.runtime.rest.handler.RestHandlerException: Could not execute application.\\n\\tat "
            + "org.apache.flink.A.b(A.java:1)\\nCaused by: \(message)\\n\\tat Clicks.main(Clicks.java:27)\\n"
        return .json(#"{"errors":["\#(trace)"]}"#, status: 400)
    }

    // MARK: The client's side

    var place: JobPlace {
        let address = ServiceAddress(address: HostAndPort(host: "127.0.0.1", port: server.port))
        return JobPlace(client: FlinkRESTClient(http: HTTPClient(), address: address))
    }

    func ledger() async throws -> Ledger { try await Ledger(at: folder.path / "ledger.db") }

    /// A jar with a main class of no content.
    func jar() throws -> LocalPath {
        let path = folder.path / "clicks.jar"
        let manifest = Array("Manifest-Version: 1.0\r\nMain-Class: Clicks\r\n\r\n".utf8)
        try ArchiveWriter.write(
            [
                ArchiveMember(path: "META-INF/MANIFEST.MF", mode: 0o644, content: .bytes(manifest)),
                ArchiveMember(path: "Clicks.class", mode: 0o644, content: .bytes([1])),
            ], to: path, format: .zip, threads: 1)
        return path
    }

    func submit(
        key: String? = nil, mainClass: String? = nil, classpaths: [String] = [], patience: Duration = .seconds(600),
        report: @escaping @Sendable (JobProgress) -> Void = { _ in }
    ) async throws -> SubmittedJob {
        let preparation = JobPreparation(
            place: place, version: FlinkVersion(1, 20, 5), user: "me", cacheFolder: nil,
            cluster: { throw DeployError(.defect, "no cluster is needed") }, report: report)
        let request = DeploymentRequest(
            target: .session, program: .local(try jar()), mainClass: mainClass, classpaths: classpaths,
            workingFolder: folder.path)
        return try await JobRunner(
            preparation: preparation, ledger: try await ledger(), patience: patience, report: report
        ).submit(request, key: key, digest: "1", sessionFolder: nil)
    }

    /// What was asked of it that changes something.
    var deeds: [String] {
        server.requests.filter { $0.method != "GET" }.map(\.description)
    }
}
