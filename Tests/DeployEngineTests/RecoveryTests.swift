import DeployEngine
import Diagnostics
import HadoopRecords
import Ledger
import LocalFiles
import TestSupport
import Testing

@Suite struct RecoveryTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let stage: DeploymentStage
        /// What the ResourceManager says of the application; nil for one that it does not know.
        let state: String?
        let removesStaging: Bool
        let after: DeploymentStage
        var testDescription: String { "\(stage) \(state ?? "unknown")" }
    }

    /// A process that was, and is no more: its start time is no running process's.
    private static let dead: ProcessIdentity = {
        let own = ProcessIdentity.current()
        return ProcessIdentity(
            pid: own.pid, startTime: own.startTime - 1, host: own.host, boot: own.boot, namespace: own.namespace)
    }()

    @Test(arguments: [
        Case(stage: .planned, state: nil, removesStaging: false, after: .undone),
        Case(stage: .staging, state: nil, removesStaging: true, after: .undone),
        Case(stage: .submitting, state: nil, removesStaging: true, after: .undone),
        Case(stage: .submitting, state: "ACCEPTED", removesStaging: false, after: .accepted),
        Case(stage: .submitted, state: "RUNNING", removesStaging: false, after: .running),
        Case(stage: .accepted, state: "KILLED", removesStaging: true, after: .ended),
    ])
    func whatADeadProcessLeftIsKeptOrTakenBack(_ test: Case) async throws {
        try await withTemporaryFolder { folder in
            try await withWireServer { server in
                server.answer { request in
                    if request.method == "DELETE" { return .json(#"{"boolean": true}"#) }
                    guard request.target.contains(Wire.path) else {
                        return .json(#"{"clusterInfo": {"haState": "ACTIVE"}}"#)
                    }
                    return test.state.map { Wire.app($0, final: $0 == "KILLED" ? "KILLED" : "UNDEFINED") }
                        ?? Wire.unknown
                }
                let cluster = try Wire.cluster(at: server)
                let path = folder.path / "ledger.db"
                let id = try await leave(test.stage, in: path, cluster)
                let ledger = try await Ledger(at: path)
                let results = try await Recovery(cluster: cluster, ledger: ledger).run()
                #expect(results.count == 1)
                #expect(try await ledger.record(id).stage == test.after)
                let removed = server.requests.contains {
                    $0.method == "DELETE" && $0.target.contains(".flink/\(Wire.id)")
                }
                #expect(removed == test.removesStaging)
                let again = try await Recovery(cluster: cluster, ledger: ledger).run()
                #expect(again.isEmpty)
            }
        }
    }

    @Test func aLimitThatYARNWasNotToldIsSet() async throws {
        try await withTemporaryFolder { folder in
            try await withWireServer { server in
                server.answer { request in
                    request.target.contains(Wire.path) ? Wire.app("RUNNING", final: "UNDEFINED") : nil
                }
                let cluster = try Wire.cluster(at: server)
                let path = folder.path / "ledger.db"
                let id = try await leave(.submitting, in: path, cluster, lifetime: "3600")
                let ledger = try await Ledger(at: path)
                _ = try await Recovery(cluster: cluster, ledger: ledger).run()
                let told = server.requests.filter { $0.method == "PUT" }
                #expect(told.map(\.path) == ["\(Wire.path)/\(Wire.id)/timeout"])
                #expect(told.first?.bodyText.contains("LIFETIME") == true)
                #expect(try await ledger.events(of: id).contains { $0.kind == "lifetime-set" })
            }
        }
    }

    @Test func aLivingProcessKeepsItsDeployment() async throws {
        try await withTemporaryFolder { folder in
            try await withWireServer { server in
                let cluster = try Wire.cluster(at: server)
                let ledger = try await Ledger(at: folder.path / "ledger.db")
                _ = try await ledger.begin(new(cluster))
                let results = try await Recovery(cluster: cluster, ledger: ledger).run()
                #expect(results.isEmpty)
                #expect(server.requests.isEmpty)
            }
        }
    }

    private func new(_ cluster: Cluster) -> NewDeployment {
        NewDeployment(
            requestDigest: "0", cluster: cluster.name, user: cluster.user, nonce: Wire.nonce, name: "clicks")
    }

    private func leave(
        _ stage: DeploymentStage, in path: LocalPath, _ cluster: Cluster, lifetime: String? = nil
    ) async throws -> DeploymentID {
        let ledger = try await Ledger(at: path, process: Self.dead)
        let record = try await ledger.begin(new(cluster)).record
        if stage > .planned {
            try await ledger.update(
                record.id, stage: stage, applicationID: Wire.id,
                stagingFolder: HDFSPath("hdfs://localhost:8020/user/me/.flink/\(Wire.id)"))
        }
        if let lifetime { try await ledger.note("lifetime", lifetime, of: record.id) }
        return record.id
    }
}
