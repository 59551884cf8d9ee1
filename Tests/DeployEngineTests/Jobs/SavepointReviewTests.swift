import CurlHTTP
import DeployEngine
import HadoopRecords
import Ledger
import LocalFiles
import TestSupport
import Testing

/// What becomes of savepoints whose process was ended, when another one asks.
@Suite struct SavepointReviewTests {
    let folder = TemporaryFolder()

    private static func left(_ cluster: Cluster) -> NewSavepoint {
        NewSavepoint(
            triggerID: String(repeating: "b", count: 32), kind: .stop, cluster: cluster.name, user: "me",
            applicationID: Wire.id, jobManager: "http://127.0.0.1:1", job: JobWire.job, jobName: "clicks",
            folder: "hdfs:///sp", format: nil, drain: false)
    }

    private func review(_ server: WireServer, _ answer: @escaping @Sendable (WireRequest) -> WireAnswer?) async throws
        -> SavepointRecord?
    {
        server.answer(answer)
        let cluster = try Wire.cluster(at: server)
        let ledger = try await Ledger(at: folder.path / "ledger.db")
        _ = try await ledger.begin(Self.left(cluster))
        return try await SavepointReview(ledger: ledger, cluster: cluster, http: cluster.http).run().first
    }

    @Test func aLivingJobManagerIsAskedWhereItIsNow() async throws {
        try await withWireServer { server in
            let record = try await review(server) { request in
                request.path == "\(Wire.path)/\(Wire.id)"
                    ? .json(#"{"app":\#(JobWire.application(jobManager: "127.0.0.1:\(server.port)"))}"#)
                    : JobWire.savepoint(#"{"location":"hdfs:/sp/1"}"#)
            }
            #expect(record?.path == "hdfs:/sp/1")
        }
    }

    @Test func whatIsUnderWayStaysOpen() async throws {
        try await withWireServer { server in
            let record = try await review(server) { request in
                request.path == "\(Wire.path)/\(Wire.id)"
                    ? .json(#"{"app":\#(JobWire.application(jobManager: "127.0.0.1:\(server.port)"))}"#)
                    : JobWire.savepoint("null", "IN_PROGRESS")
            }
            #expect(record?.state == .asked)
        }
    }

    struct Found: CustomTestStringConvertible {
        /// Names in the folder, and whether their metadata was written after the request.
        let names: [(String, isNew: Bool)]
        let path: String?
        var testDescription: String { names.map(\.0).joined(separator: " ") }
    }

    static let found = [
        Found(names: [], path: nil),
        Found(names: [("savepoint-aaaaaa-1", true)], path: "hdfs://localhost:8020/sp/savepoint-aaaaaa-1"),
        Found(
            names: [("savepoint-aaaaaa-0", false), ("savepoint-aaaaaa-1", true), ("savepoint-bbbbbb-1", true)],
            path: "hdfs://localhost:8020/sp/savepoint-aaaaaa-1"),
        Found(names: [("savepoint-aaaaaa-1", true), ("savepoint-aaaaaa-2", true)], path: nil),
    ]

    @Test(arguments: found) func whereTheJobManagerHasGoneTheFolderTells(_ example: Found) async throws {
        try await withWireServer { server in
            let record = try await review(server) { request in
                if request.path == "\(Wire.path)/\(Wire.id)" {
                    let ended = JobWire.application(jobManager: "127.0.0.1:1", state: "FINISHED", final: "SUCCEEDED")
                    return .json(#"{"app":\#(ended)}"#)
                }
                let isOld = example.names.contains { !$0.isNew && request.path.contains($0.0) }
                if request.query["op"] == "GETFILESTATUS" {
                    return .json(#"{"FileStatus":\#(Self.file("", "FILE", isOld ? 5 : 4_000_000_000_000))}"#)
                }
                let files = example.names.map { Self.file($0.0, "DIRECTORY", 5) }
                return .json(#"{"FileStatuses":{"FileStatus":[\#(files.joined(separator: ","))]}}"#)
            }
            #expect(record?.state == (example.path == nil ? .unknown : .completed))
            #expect(record?.path == example.path)
        }
    }

    private static func file(_ name: String, _ type: String, _ time: Int64) -> String {
        #"{"pathSuffix":"\#(name)","type":"\#(type)","length":0,"modificationTime":\#(time),"owner":"me","#
            + #""group":"g","permission":"755","blockSize":0,"replication":0}"#
    }
}
