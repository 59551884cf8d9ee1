import CurlHTTP
import DeployEngine
import Diagnostics
import FlinkREST
import HadoopRecords
import Ledger
import LocalFiles
import Synchronization
import TestSupport
import Testing

@Suite struct SavepointTakerTests {
    let folder = TemporaryFolder()

    private func ledger() async throws -> Ledger { try await Ledger(at: folder.path / "ledger.db") }

    private func taker(_ server: WireServer, _ ledger: Ledger) async throws -> SavepointTaker {
        SavepointTaker(try await JobWire.found(at: server), user: "me", ledger: ledger, cluster: nil) { _ in }
    }

    /// The JobManager's side: what it answers to a trigger, by how often it was asked.
    private final class Asked: Sendable {
        private let counts = Mutex<[String: Int]>([:])
        func count(_ what: String) -> Int {
            counts.withLock { counts in
                counts[what, default: 0] += 1
                return counts[what, default: 0]
            }
        }
    }

    /// Whether a text is in the ledger's files, as any other process would find it.
    private static func isOnDisk(_ text: String, _ path: LocalPath) -> Bool {
        [path, LocalPath(path.text + "-wal")].contains { file in
            let content = (try? LocalFileSystem.read(file)) ?? []
            return content.firstRange(of: Array(text.utf8)) != nil
        }
    }

    private static let jobs = JobWire.jobs(JobWire.job(JobWire.job, "clicks"))

    @Test func theLedgerKnowsBeforeTheJobManagerDoes() async throws {
        try await withWireServer { server in
            let ledger = try await ledger()
            let path = folder.path / "ledger.db"
            let asked = Asked()
            server.answer { request in
                if request.path == "/jobs/overview" { return Self.jobs }
                if request.method == "POST" {
                    let id = request.bodyText.split(separator: #""triggerId":""#).last.map { String($0.prefix(32)) }
                    #expect(Self.isOnDisk(id ?? "none", path))
                    return .json(#"{"request-id":"\#(String(repeating: "f", count: 32))"}"#, status: 202)
                }
                return asked.count("state") < 3
                    ? JobWire.savepoint("null", "IN_PROGRESS") : JobWire.savepoint(#"{"location":"hdfs:/sp/1"}"#)
            }
            let wish = SavepointWish(kind: .savepoint, folder: "hdfs:///sp")
            let record = try await taker(server, ledger).take(wish)
            #expect(record.state == .completed)
            #expect(record.path == "hdfs:/sp/1")
            let open = try await ledger.openSavepoints()
            #expect(open.isEmpty)
        }
    }

    @Test func aLostAnswerIsAskedForAgainUnderTheSameID() async throws {
        try await withWireServer { server in
            let asked = Asked()
            let ids = Mutex<Set<String>>([])
            server.answer { request in
                if request.path == "/jobs/overview" { return Self.jobs }
                guard request.method == "POST" else { return JobWire.savepoint(#"{"location":"hdfs:/sp/1"}"#) }
                ids.withLock { _ = $0.insert(request.bodyText) }
                let answer = WireAnswer.json(#"{"request-id":"\#(String(repeating: "f", count: 32))"}"#, status: 202)
                return asked.count("post") == 1 ? answer.with(.closeUnanswered) : answer
            }
            let record = try await taker(server, try await ledger()).take(
                SavepointWish(kind: .stop, folder: "hdfs:///sp"))
            #expect(record.path == "hdfs:/sp/1")
            #expect(ids.withLock { $0.count } == 1)
            #expect(server.requests.filter { $0.method == "POST" }.count == 2)
        }
    }

    @Test func anInterruptedStopIsFollowedAndNotRepeated() async throws {
        try await withWireServer { server in
            let ledger = try await ledger()
            let earlier = try await ledger.begin(Self.earlier(server))
            let asked = Asked()
            server.answer { request in
                if request.path == "/jobs/overview" { return Self.jobs }
                guard request.path.hasSuffix("/savepoints/\(earlier.triggerID)") else { return nil }
                return asked.count("state") < 2
                    ? JobWire.savepoint("null", "IN_PROGRESS") : JobWire.savepoint(#"{"location":"hdfs:/sp/1"}"#)
            }
            let record = try await taker(server, ledger).take(SavepointWish(kind: .stop, folder: "hdfs:///sp"))
            #expect(record.triggerID == earlier.triggerID)
            #expect(record.path == "hdfs:/sp/1")
        }
    }

    @Test func whatTheJobManagerForgotIsAskedForAnew() async throws {
        try await withWireServer { server in
            let ledger = try await ledger()
            let earlier = try await ledger.begin(Self.earlier(server))
            server.answer { request in
                if request.path == "/jobs/overview" { return Self.jobs }
                if request.path.hasSuffix("/checkpoints") {
                    return .json(
                        #"{"counts":{"completed":0,"in_progress":0,"failed":0},"latest":{},"history":[]}"#)
                }
                if request.path.hasSuffix("/savepoints/\(earlier.triggerID)") { return JobWire.unknownTrigger }
                return request.method == "POST"
                    ? .json(#"{"request-id":"\#(String(repeating: "f", count: 32))"}"#, status: 202)
                    : JobWire.savepoint(#"{"location":"hdfs:/sp/2"}"#)
            }
            let record = try await taker(server, ledger).take(SavepointWish(kind: .stop, folder: "hdfs:///sp"))
            #expect(record.triggerID != earlier.triggerID)
            #expect(record.path == "hdfs:/sp/2")
            let known = try await ledger.savepoint(earlier.triggerID)
            #expect(known.state == .unknown)
        }
    }

    @Test func aFailureHasItsRootCauseAndIsWrittenDown() async throws {
        try await withWireServer { server in
            let ledger = try await ledger()
            server.answer { request in
                if request.path == "/jobs/overview" { return Self.jobs }
                if request.method == "POST" {
                    return .json(#"{"request-id":"\#(String(repeating: "f", count: 32))"}"#, status: 202)
                }
                return JobWire.savepoint(
                    #"{"failure-cause":{"class":"x","stack-trace":"a.B: no\n\tat x\nCaused by: java.io.IOException: full\n"}}"#
                )
            }
            let error = try await #require(throws: DeployError.self) {
                try await taker(server, ledger).take(SavepointWish(kind: .savepoint, folder: "hdfs:///sp"))
            }
            #expect(error.code == .savepointFailed)
            #expect(error.message.hasSuffix("java.io.IOException: full"))
            let records = try await ledger.savepoints(1)
            #expect(records.map(\.state) == [.failed])
        }
    }

    @Test func withoutAFolderNothingIsAsked() async throws {
        try await withWireServer { server in
            let ledger = try await ledger()
            server.answer { request in
                request.path == "/jobs/overview"
                    ? Self.jobs : request.path == "/jobmanager/config" ? .json("[]") : nil
            }
            let error = try await #require(throws: DeployError.self) {
                try await taker(server, ledger).take(SavepointWish(kind: .stop))
            }
            #expect(error.code == .configurationWrong)
            let records = try await ledger.savepoints(1)
            #expect(records.isEmpty)
        }
    }

    @Test func aFolderOfTheConfigurationIsWrittenDown() async throws {
        try await withWireServer { server in
            server.answer { request in
                if request.path == "/jobs/overview" { return Self.jobs }
                if request.path == "/jobmanager/config" {
                    return .json(#"[{"key":"state.savepoints.dir","value":"hdfs:///usual"}]"#)
                }
                return .json(#"{"request-id":"\#(String(repeating: "f", count: 32))"}"#, status: 202)
            }
            let wish = SavepointWish(kind: .savepoint, isDetached: true)
            let record = try await taker(server, try await ledger()).take(wish)
            #expect(record.state == .asked)
            #expect(record.folder == "hdfs:///usual")
        }
    }

    private static func earlier(_ server: WireServer) -> NewSavepoint {
        NewSavepoint(
            triggerID: String(repeating: "b", count: 32), kind: .stop, cluster: nil, user: "me", applicationID: nil,
            jobManager: "http://127.0.0.1:\(server.port)", job: JobWire.job, jobName: "clicks", folder: "hdfs:///sp",
            format: nil, drain: false)
    }
}
