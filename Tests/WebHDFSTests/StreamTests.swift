import CurlHTTP
import Diagnostics
import HadoopRecords
import Synchronization
import TestSupport
import Testing
import WebHDFS

@Suite struct StreamTests {
    private let content = [UInt8]((0..<200_000).map { UInt8(truncatingIfNeeded: $0 &* 13) })
    private var file: FileStatus { status(length: Int64(content.count)) }

    private func status(length: Int64) -> FileStatus {
        FileStatus(path: qualified("/a b/data"), isFolder: false, length: length, modificationTime: 77)
    }

    private final class Taken: Sendable {
        private let state = Mutex<[UInt8]>([])
        var bytes: [UInt8] { state.withLock { $0 } }
        func add(_ piece: [UInt8]) { state.withLock { $0 += piece } }
    }

    /// Plays a NameNode and its DataNode, which gives the file's bytes from the offset that it is asked for.
    ///
    /// - Parameter faults: what becomes of the DataNode's answers, one after another; later ones are whole.
    private func play(
        at server: WireServer, length: Int? = nil, modified: Int64 = 77, faults: [WireFault?] = []
    ) {
        let authority = server.authority
        let left = Mutex(faults)
        let content = content
        server.answer { request in
            switch (request.query["op"], request.query["noredirect"]) {
            case ("OPEN", "true"):
                let offset = request.query["offset"] ?? ""
                return .json(#"{"Location":"http://\#(authority)\#(request.path)?op=OPEN&offset=\#(offset)"}"#)
            case ("OPEN", _):
                let fault = left.withLock { $0.isEmpty ? nil : $0.removeFirst() }
                let offset = Int(request.query["offset"] ?? "") ?? 0
                let answer = WireAnswer(body: Array(content[offset..<(length ?? content.count)]))
                return fault.map(answer.with) ?? answer
            default:
                return .json(
                    #"{"FileStatus":{"type":"FILE","length":\#(content.count),"modificationTime":\#(modified)}}"#)
            }
        }
    }

    @Test(arguments: [0, 1, 199_999])
    func theBytesComeFromTheOffsetOn(offset: Int) async throws {
        try await withWireServer { server in
            play(at: server)
            let taken = Taken()
            let count = try await webHDFS(server).stream(file, offset: Int64(offset)) { taken.add($0) }
            #expect(taken.bytes == Array(content[offset...]))
            #expect(count == Int64(content.count - offset))
        }
    }

    @Test func atTheEndNobodyIsAsked() async throws {
        try await withWireServer { server in
            play(at: server)
            let count = try await webHDFS(server).stream(file, offset: file.length) { _ in }
            #expect(count == 0)
            #expect(server.requests.isEmpty)
        }
    }

    @Test func anotherDataNodeGoesOnWhereOneFailed() async throws {
        try await withWireServer { server in
            play(at: server, faults: [.cut(after: 50_000), .cut(after: 60_000), nil])
            let taken = Taken()
            try await webHDFS(server).stream(file) { taken.add($0) }
            #expect(taken.bytes == content)
        }
    }

    @Test func whatIsNoLongerTheSameFileIsNotGoneOnWith() async throws {
        try await withWireServer { server in
            play(at: server, modified: 78, faults: [.cut(after: 50_000)])
            let error = try await #require(throws: DeployError.self) {
                try await webHDFS(server).stream(file) { _ in }
            }
            #expect(error.code == .inputMalformed)
            #expect(error.message.contains("has changed"))
        }
    }

    @Test func aShorterFileIsAFailure() async throws {
        try await withWireServer { server in
            play(at: server, length: 150_000)
            let error = try await #require(throws: DeployError.self) {
                try await webHDFS(server).stream(file) { _ in }
            }
            #expect(error.code == .unexpectedAnswer)
            #expect(error.message.contains("150000 bytes in place of 200000"))
        }
    }

    @Test func anErrorOfTheReaderIsNotMadeGood() async throws {
        try await withWireServer { server in
            play(at: server)
            let error = try await #require(throws: DeployError.self) {
                try await webHDFS(server).stream(file) { _ in throw DeployError(.clusterUnreachable, "elsewhere") }
            }
            #expect(error.message == "elsewhere")
            #expect(server.requests.count == 2)
        }
    }
}
