import Diagnostics
import FlinkREST
import HadoopRecords
import ResourceManager
import TestSupport
import Testing

@testable import DeployEngine

@Suite struct JobEndingTests {
    @Test func whereAllLogsAreIsSaid() async throws {
        try await withWireServer { server in
            let cluster = try Wire.cluster(at: server)
            server.answer { _ in
                Wire.app("RUNNING", extra: #", "amRPCAddress": "127.0.0.1:1", "trackingUrl": "http://127.0.0.1:1/""#)
            }
            let session = try #require(try await cluster.resourceManager.application(Wire.id))
            let place = try JobPlace(session: session, cluster: cluster)
            let id = try #require(JobID("3f2c9d0e3f2c9d0e3f2c9d0e3f2c9d0e"))
            let job = JobResult(id: id, state: .failed, runtime: 1, trace: nil)
            let error = try #require(JobEnding.error(of: job, named: "clicks", at: place))
            #expect(error.hint == "All of its logs: bobbin logs \(Wire.id) --list")
        }
    }
}
