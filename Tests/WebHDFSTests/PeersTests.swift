import CurlHTTP
import Diagnostics
import HadoopREST
import HadoopRecords
import TestSupport
import Testing
import WebHDFS

@Suite struct PeersTests {
    /// Asks again at once, and for longer than a busy machine needs.
    private let patient = Patience(total: .seconds(60), firstPause: .milliseconds(1), longestPause: .milliseconds(10))

    @Test func aStandbyIsLeftAndTheActiveOneKept() async throws {
        try await withWireServer { standby in
            try await withWireServer { active in
                let refusal = try recorded("status-standby", "3.4.3").answer
                let status = try recorded("status-root", "3.4.3").answer
                standby.answer { _ in refusal }
                active.answer { _ in status }
                let client = webHDFS(standby, active)
                _ = try await client.status(path("/"))
                _ = try await client.status(path("/"))
                #expect(standby.requests.count == 1)
                #expect(active.requests.count == 2)
            }
        }
    }

    @Test func aStandbyIsNotAskedForADataNode() async throws {
        try await withWireServer { standby in
            try await withWireServer { active in
                let refusal = try recorded("status-standby", "3.4.3").answer
                let place = try recorded("create-location-standby", "3.4.3").answer
                standby.answer { $0.method == "PUT" ? place : refusal }
                let status = try recorded("status-root", "3.4.3").answer
                let authority = active.authority
                active.answer { request in
                    if request.method == "GET" { return status }
                    return request.query["noredirect"] == nil
                        ? WireAnswer(201) : .json(#"{"Location":"http://\#(authority)/webhdfs/v1/x?op=CREATE"}"#)
                }
                try await webHDFS(standby, active).create(path("/x"), from: .bytes([1]), overwrite: true)
                #expect(standby.requests.map(\.method) == ["GET"])
                #expect(active.requests.map(\.method) == ["GET", "PUT", "PUT"])
            }
        }
    }

    @Test func aPeerThatIsDownOrStartingIsLeft() async throws {
        try await withWireServer { starting in
            try await withWireServer { active in
                starting.answer { _ in
                    .json(
                        #"{"RemoteException":{"exception":"RetriableException","message":"Namenode is in startup mode"}}"#,
                        status: 403)
                }
                let status = try recorded("status-root", "3.4.3").answer
                active.answer { _ in status }
                let root = try await webHDFS(at: [down, starting.address, active.address]).status(path("/"))
                #expect(root?.isFolder == true)
            }
        }
    }

    @Test func allPeersAreAskedAgainUntilOneServes() async throws {
        try await withWireServer { server in
            let target = "/webhdfs/v1/?op=GETFILESTATUS&user.name=alice"
            let status = try recorded("status-root", "3.4.3").answer
            server.expect(
                WireExchange("GET", target, answer: try recorded("status-standby", "3.4.3").answer),
                WireExchange("GET", target, answer: status.with(.reset)),
                WireExchange("GET", target, answer: status.with(.trickle(bytes: 20, pause: .milliseconds(1)))))
            let root = try await webHDFS(server, patience: patient).status(path("/"))
            #expect(root?.isFolder == true)
        }
    }

    @Test func withoutAnActivePeerTheAddressesAreTold() async throws {
        try await withWireServer { first in
            try await withWireServer { second in
                let refusal = try recorded("status-standby", "3.4.3").answer
                first.answer { _ in refusal }
                second.answer { _ in refusal }
                let error = try await #require(throws: DeployError.self) {
                    try await webHDFS(first, second).status(path("/"))
                }
                #expect(error.code == .noActivePeer)
                #expect(error.retriable)
                #expect(error.message.contains(first.authority) && error.message.contains(second.authority))
            }
        }
    }

    @Test func aPairInSafeModeSaysSoAtOnce() async throws {
        try await withWireServer { server in
            server.answer { _ in
                .json(
                    #"{"RemoteException":{"exception":"RetriableException","message":"#
                        + #""org.apache.hadoop.hdfs.server.namenode.SafeModeException: Cannot delete /x."}}"#,
                    status: 403)
            }
            let error = try await #require(throws: DeployError.self) {
                try await webHDFS(server, patience: patient).delete(path("/x"), recursive: true)
            }
            #expect(error.code == .safeMode)
            #expect(server.requests.count == 1)
        }
    }

    @Test func whereNobodyListensTheAddressesAreTold() async throws {
        let other = ServiceAddress(id: "nn2", address: down.address)
        let error = try await #require(throws: DeployError.self) {
            try await webHDFS(at: [down, other]).status(path("/"))
        }
        #expect(error.code == .clusterUnreachable)
        #expect(error.message.contains("http://127.0.0.1:1, http://127.0.0.1:1"))
    }
}
