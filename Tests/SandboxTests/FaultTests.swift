import CurlHTTP
import Diagnostics
import FoundationEssentials
import HadoopRPC
import HadoopRecords
import LocalFiles
import ResourceManager
import Sandbox
import TestSupport
import Testing
import WebHDFS

/// Faults on demand, as the product's own clients meet them.
@Suite struct FaultTests {
    @Test func faultsAreListedSetAndEnded() async throws {
        try await withFaults { sandbox, faults in
            #expect(try await faults.list().isEmpty)
            try await faults.set(.slow, FaultSetting(delay: 7))
            try await faults.set(.drop, FaultSetting(times: 3))
            let set = try await faults.list()
            #expect(set.map(\.name) == [.slow, .drop] && set.map(\.times) == [nil, 3] && set.first?.delay == 7)
            try await faults.end(.slow)
            #expect(try await faults.list().map(\.name) == [.drop])
            try await faults.end(nil)
            #expect(try await faults.list().isEmpty)
            let unknown = try await RawRequest.send("PUT /sandbox/faults/none HTTP/1.1", to: sandbox.state.webPort)
            #expect(unknown.hasPrefix("HTTP/1.1 404"))
            let wrong = try await RawRequest.send(
                "PUT /sandbox/faults/drop?times=0 HTTP/1.1", to: sandbox.state.webPort)
            #expect(wrong.hasPrefix("HTTP/1.1 400"))
        }
    }

    @Test func answersComeLate() async throws {
        try await withFaults { sandbox, faults in
            try await faults.set(.slow, FaultSetting(delay: 60_000))
            var limits = HTTPLimits()
            limits.total = .milliseconds(300)
            let url = HTTPURL(host: "127.0.0.1", port: sandbox.state.webPort, path: "/ws/v1/cluster/info")
            await #expect(throws: (any Error).self) {
                try await sandbox.http.send(HTTPRequest(.get, url, limits: limits))
            }
        }
    }

    @Test func connectionsAreDropped() async throws {
        try await withFaults { sandbox, faults in
            try await faults.set(.drop, FaultSetting(times: 1))
            let nothing = try await RawRequest.send("GET /ws/v1/cluster/info HTTP/1.1", to: sandbox.state.webPort)
            #expect(nothing.isEmpty)
            let answer = try await RawRequest.send("GET /ws/v1/cluster/info HTTP/1.1", to: sandbox.state.webPort)
            #expect(answer.hasPrefix("HTTP/1.1 200"))
        }
    }

    @Test func standbys() async throws {
        try await withFaults { sandbox, faults in
            try await faults.set(.standby, FaultSetting())
            let asked = await #expect(throws: DeployError.self) { try await sandbox.resourceManager.applications() }
            #expect(asked?.code == .noActivePeer)
            let path = try #require(HDFSPath("/tmp"))
            let file = await #expect(throws: DeployError.self) { try await sandbox.files.status(path) }
            #expect(file?.code == .noActivePeer)
            let called = await #expect(throws: RPCException.self) { try await sandbox.rpc.newApplication() }
            #expect(called?.className == "org.apache.hadoop.ipc.StandbyException")
            let info = try await RawRequest.send("GET /ws/v1/cluster/info HTTP/1.1", to: sandbox.state.webPort)
            #expect(info.contains(#""haState":"STANDBY""#))
        }
    }

    @Test func anAnswerIsLostAfterTheSubmission() async throws {
        try await withFaults { sandbox, faults in
            try await faults.set(.lostAnswer, FaultSetting(times: 1))
            let id = try await sandbox.resourceManager.newApplication().applicationID
            await #expect(throws: (any Error).self) {
                try await sandbox.resourceManager.submit(sandbox.context("sleep 1000", id: id))
            }
            #expect(try await !sandbox.report(id).state.isTerminal)
            // As those who are in doubt do: it is the same application.
            try await sandbox.resourceManager.submit(sandbox.context("sleep 1000", id: id))
            #expect(try await sandbox.resourceManager.applications().count == 1)
        }
    }

    @Test func theDiskIsFull() async throws {
        try await withFaults { sandbox, faults in
            try await faults.set(.fullDisk, FaultSetting())
            let path = try #require(HDFSPath("/tmp/x"))
            let error = await #expect(throws: DeployError.self) {
                try await sandbox.files.create(path, from: .bytes([1]), overwrite: false)
            }
            #expect(error?.code == .noSpace)
            #expect(try await sandbox.files.status(path) == nil)
            try await faults.end(.fullDisk)
            try await sandbox.files.create(path, from: .bytes([1]), overwrite: false)
        }
    }

    @Test func aContainerIsKilledAndTheNextAttemptComes() async throws {
        try await withFaults { sandbox, faults in
            let none = await #expect(throws: DeployError.self) { try await faults.killContainer(nil) }
            #expect(none?.code == .inputNotFound)
            let id = try await sandbox.resourceManager.newApplication().applicationID
            try await sandbox.resourceManager.submit(sandbox.context("sleep 1000", id: id, attempts: 2))
            var killed: [ContainerID] = []
            for number in 1...2 {
                try await poll(for: "attempt \(number)") {
                    guard let container = try? await faults.killContainer("\(number)_1") else { return false }
                    killed.append(container)
                    return true
                }
            }
            let report = try await sandbox.end(of: id)
            #expect(killed.map(\.attempt) == [1, 2])
            #expect(report.state == .failed && report.diagnostics.contains("exitCode: 137"))
        }
    }
}

/// Runs `body` with a sandbox whose faults it can set.
private func withFaults(_ body: (RunningSandbox, FaultClient) async throws -> Void) async throws {
    try await withTemporaryFolder { folder in
        try await withSandbox(in: folder.path / "sandbox") { sandbox in
            try await body(sandbox, FaultClient(sandbox.state))
        }
    }
}
