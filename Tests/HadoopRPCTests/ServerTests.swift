import Diagnostics
import HadoopRecords
import TestSupport
import Testing

@testable import HadoopRPC

@Suite struct ServerTests {
    @Test func callsAreAnswered() async throws {
        try await withServer { _, address in
            let client = RPCClient(.applicationClient, at: address, as: "me")
            let (id, maximum) = try await client.newApplication()
            #expect("\(id)" == "application_1795246734213_0003" && maximum == Resource(memory: 8192, vCores: 4))
            #expect(try await client.nodeManagers() == 7)
        }
    }

    @Test func anExceptionComesWithoutItsStackTrace() async throws {
        try await withServer { _, address in
            let client = RPCClient(.applicationClient, at: address, as: "me")
            let id = ApplicationID(clusterTimestamp: 1, number: 2)
            let exception = await #expect(throws: RPCException.self) { try await client.report(of: id) }
            #expect(
                exception == .yarn("ApplicationNotFoundException", "application_1_0002 is not of me"))
            let nodeManagersOnTheSameConnection = try await client.nodeManagers()
            #expect(nodeManagersOnTheSameConnection == 7)
        }
    }

    @Test func whatTheServerDoesNotHave() async throws {
        try await withServer { _, address in
            let unknown = await #expect(throws: RPCException.self) {
                try await RPCClient(.applicationClient, at: address, as: "me").call("getSomething")
            }
            #expect(unknown?.detail == .noSuchMethod)
            let other = await #expect(throws: RPCException.self) {
                try await RPCClient(.containerManagement, at: address, as: "me").call("startContainers")
            }
            #expect(other?.className == "org.apache.hadoop.ipc.RpcNoSuchProtocolException")
        }
    }

    @Test func aRequestThatIsNoMessage() async throws {
        try await withServer { _, address in
            let client = RPCClient(.applicationClient, at: address, as: "me")
            let exception = await #expect(throws: RPCException.self) {
                try await client.call("getApplicationReport", bytes("0a05 08"))
            }
            #expect(exception?.className.hasSuffix("InvalidProtocolBufferException") == true)
        }
    }

    @Test func manyThatSayNothingKeepNobodyOut() async throws {
        try await withServer(maximumConnections: 50) { _, address in
            let silent = try (0..<400).map { _ in
                try RPCChannel(
                    address, ConnectionContext(user: nil, protocolName: ""), [], patience: .seconds(5))
            }
            let client = RPCClient(.applicationClient, at: address, as: "me")
            #expect(try await client.nodeManagers() == 7)
            withExtendedLifetime(silent) {}
        }
    }

    @Test func aClientWhoseConnectionWasClosedConnectsAgain() async throws {
        try await withServer(maximumConnections: 1) { _, address in
            let clients = ["me", "other"].map { RPCClient(.applicationClient, at: address, as: $0) }
            for client in clients + clients {
                let nodeManagers = try await client.nodeManagers()
                #expect(nodeManagers == 7)
            }
        }
    }

    @Test func aPortThatIsTakenAndOneThatIsClosed() async throws {
        try await withServer { server, address in
            let error = #expect(throws: DeployError.self) {
                try server.listen(port: address.port, ClusterService())
            }
            #expect(error?.code == .configurationWrong && error?.message.contains("\(address.port)") == true)
            let second = try server.listen(ClusterService())
            let client = RPCClient(
                .applicationClient, at: HostAndPort(host: "127.0.0.1", port: second.number), as: "me")
            #expect(try await client.nodeManagers() == 7)
            server.close(second)
            let refused = await #expect(throws: DeployError.self) {
                try await poll {
                    _ = try await client.nodeManagers()
                    return false
                }
            }
            #expect(refused?.code == .clusterUnreachable)
            #expect(try await RPCClient(.applicationClient, at: address, as: "me").nodeManagers() == 7)
        }
    }

    @Test func callsOfManyClientsAtOnce() async throws {
        try await withServer { _, address in
            try await withThrowingTaskGroup(of: Int.self) { group in
                for number in 0..<20 {
                    group.addTask {
                        let client = RPCClient(.applicationClient, at: address, as: "user\(number)")
                        var sum = 0
                        for _ in 0..<20 { sum += try await client.nodeManagers() }
                        return sum
                    }
                }
                for try await sum in group { #expect(sum == 140) }
            }
        }
    }
}
