import CurlHTTP
import FlinkREST
import HadoopRecords
import TestSupport
import Testing

@Suite struct StandardOutputTests {
    private func client(_ server: WireServer) -> FlinkRESTClient {
        FlinkRESTClient(
            http: HTTPClient(), address: ServiceAddress(address: HostAndPort(host: "127.0.0.1", port: server.port)))
    }

    @Test func itsEndIsReadAndWhatWasThereBeforeIsNot() async throws {
        let earlier = "Traceback of an earlier program\n"
        try await withWireServer { server in
            server.answer { request in
                request.path == "/jobmanager/logs"
                    ? .json(
                        #"{"logs":[{"name":"jobmanager.log","size":7,"mtime":1},"#
                            + #"{"name":"jobmanager.out","size":\#(earlier.utf8.count)}]}"#)
                    : .text(earlier + String(repeating: "x", count: 5000) + "the end")
            }
            let length = try #require(try await client(server).standardOutputLength())
            #expect(length == Int64(earlier.utf8.count))
            let all = try await client(server).standardOutput(from: length)
            #expect(all == String(repeating: "x", count: 5000) + "the end")
            let end = try await client(server).standardOutput(from: length, last: 9)
            #expect(end == "xxthe end")
            let beyond = try await client(server).standardOutput(from: 1 << 20)
            #expect(beyond.isEmpty)
        }
    }

    @Test func severalFilesTellNoLength() async throws {
        try await withWireServer { server in
            server.answer { _ in .json(#"{"logs":[{"name":"a.out","size":1},{"name":"b.out","size":2}]}"#) }
            let length = try await client(server).standardOutputLength()
            #expect(length == nil)
        }
    }
}
