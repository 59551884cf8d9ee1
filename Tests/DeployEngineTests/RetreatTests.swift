import Diagnostics
import HadoopRecords
import Ledger
import LocalFiles
import TestSupport
import Testing

@testable import DeployEngine

@Suite struct RetreatTests {
    @Test func anotherApplicationOfTheSameIdIsNotKilled() async throws {
        try await withTemporaryFolder { folder in
            try await withWireServer { server in
                server.answer { request in
                    if request.method == "DELETE" { return .json(#"{"boolean": true}"#) }
                    if request.method == "PUT" { return nil }
                    guard request.target.contains(Wire.path) else {
                        return .json(#"{"clusterInfo": {"haState": "ACTIVE"}}"#)
                    }
                    return Wire.app("RUNNING", tags: "another")
                }
                let cluster = try Wire.cluster(at: server)
                let ledger = try await Ledger(at: folder.path / "ledger.db")
                let record = try await submitting(ledger, cluster)
                let error = await retreat(cluster, ledger, from: record, DeployError(.refusedByGuard, "it is another"))
                #expect(error.code == .refusedByGuard)
                #expect(try await ledger.record(record.id).stage == .undone)
            }
        }
    }

    struct Case: Sendable, CustomTestStringConvertible {
        let stage: DeploymentStage
        let isReleased: Bool
        var testDescription: String { "\(stage)" }
    }

    /// Before the ResourceManager has it for sure, only an owner that died makes the next command look after it.
    @Test(arguments: [Case(stage: .submitting, isReleased: false), Case(stage: .accepted, isReleased: true)])
    func aDeadlineLeavesTheLedgerTrue(_ test: Case) async throws {
        try await withTemporaryFolder { folder in
            try await withWireServer { server in
                let cluster = try Wire.cluster(at: server)
                let ledger = try await Ledger(at: folder.path / "ledger.db")
                let record = try await submitting(ledger, cluster)
                try await ledger.update(record.id, stage: test.stage)
                let error = await retreat(cluster, ledger, from: record, DeployError(.deadlinePassed, "too late"))
                #expect(error.code == .deadlinePassed)
                let after = try await ledger.record(record.id)
                #expect(after.stage == test.stage)
                #expect((after.owner == nil) == test.isReleased)
                #expect(server.requests.isEmpty)
            }
        }
    }

    private func submitting(_ ledger: Ledger, _ cluster: Cluster) async throws -> DeploymentRecord {
        let new = NewDeployment(
            requestDigest: "0", cluster: cluster.name, user: cluster.user, nonce: Wire.nonce, name: "clicks")
        let id = try await ledger.begin(new).record.id
        return try await ledger.update(
            id, stage: .submitting, applicationID: Wire.id,
            stagingFolder: HDFSPath("hdfs://localhost:8020/user/me/.flink/\(Wire.id)"))
    }

    private func retreat(
        _ cluster: Cluster, _ ledger: Ledger, from record: DeploymentRecord, _ reason: any Error
    ) async -> DeployError {
        let claim = Claim.Made(record: record, submitted: nil, isOurs: true)
        return await Retreat(cluster: cluster, ledger: ledger) { _ in }.from(claim, reason)
    }
}
