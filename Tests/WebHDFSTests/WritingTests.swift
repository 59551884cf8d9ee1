import CurlHTTP
import Diagnostics
import HadoopREST
import HadoopRecords
import Synchronization
import TestSupport
import Testing
import WebHDFS

@Suite struct WritingTests {
    /// A NameNode's answer that names a DataNode.
    private func place(_ dataNode: WireServer, _ file: String = "x") -> WireAnswer {
        .json(#"{"Location":"http://\#(dataNode.authority)/webhdfs/v1/\#(file)?op=CREATE&overwrite=true"}"#)
    }

    @Test(arguments: versions)
    func theBytesGoToTheDataNodeAlone(version: String) async throws {
        try await withWireServer { nameNode in
            try await withWireServer { dataNode in
                let texts = ["dn1.example:9864": dataNode.authority]
                nameNode.expect(try recording("create-location", version).exchange(replacing: texts))
                dataNode.answer { $0.bodyText == "0123456789" ? WireAnswer(201) : .text("wrong", status: 500) }
                let sent = Mutex<Int64>(0)
                try await webHDFS(nameNode).create(
                    path("/recorded/full/one"), from: .bytes(Array("0123456789".utf8)), overwrite: true
                ) { count in sent.withLock { $0 = max($0, count) } }
                #expect(sent.withLock { $0 } == 10)
                let request = try #require(dataNode.requests.first)
                #expect(request.path == "/webhdfs/v1/recorded/full/one")
                #expect(request["Content-Type"] == "application/octet-stream")
                #expect(request["Expect"] == nil)
                #expect(nameNode.requests.first?.body.isEmpty == true)
            }
        }
    }

    @Test(arguments: versions)
    func aRedirectServesAsWell(version: String) async throws {
        try await withWireServer { nameNode in
            try await withWireServer { dataNode in
                let texts = ["dn1.example:9864": dataNode.authority]
                let redirect = try recording("create-redirect", version).exchange(replacing: texts).answer
                nameNode.answer { _ in redirect }
                dataNode.answer { _ in WireAnswer(201) }
                try await webHDFS(nameNode).create(
                    path("/x"), from: .empty, permission: 0o1750, replication: 2, blockSize: 1 << 20, overwrite: false)
                let query = try #require(nameNode.requests.first?.query)
                #expect(query["permission"] == "1750")
                #expect(query["replication"] == "2")
                #expect(query["blocksize"] == "1048576")
                #expect(query["overwrite"] == "false")
            }
        }
    }

    @Test func whatIsNotASCIIIsEncodedOnTheWayToTheDataNode() async throws {
        try await withWireServer { nameNode in
            try await withWireServer { dataNode in
                let answer = place(dataNode, "ö%20%25+;=$.txt")
                nameNode.answer { _ in answer }
                dataNode.expect(
                    WireExchange(
                        "PUT", "/webhdfs/v1/%C3%B6%20%25+;=$.txt?op=CREATE&overwrite=true", answer: WireAnswer(201)))
                try await webHDFS(nameNode).create(path("/ö %+=$.txt"), from: .bytes([1]), overwrite: true)
                #expect(nameNode.requests.first?.path == "/webhdfs/v1/%C3%B6%20%25%2B%3D%24.txt")
            }
        }
    }

    @Test func aNameThatDataNodesCutIsRefused() async throws {
        try await withWireServer { server in
            let error = try await #require(throws: DeployError.self) {
                try await webHDFS(server).create(path("/a;b"), from: .empty, overwrite: true)
            }
            #expect(error.code == .inputMalformed)
        }
    }

    struct Refusal: CustomTestStringConvertible {
        let answer: String
        let code: DeployError.Code
        var testDescription: String { answer }
    }

    static let refusals = [
        Refusal(answer: "create-denied", code: .notAllowed),
        Refusal(answer: "create-exists", code: .refusedByGuard),
        Refusal(answer: "create-on-folder", code: .refusedByGuard),
        Refusal(answer: "create-below-file", code: .configurationWrong),
        Refusal(answer: "create-space-quota", code: .noSpace),
        Refusal(answer: "create-name-quota", code: .noSpace),
        Refusal(answer: "create-safe-mode", code: .safeMode),
    ]

    @Test(arguments: versions, refusals)
    func aDataNodesRefusalIsKnownByTheClassOfItsException(version: String, refusal: Refusal) async throws {
        try await withWireServer { nameNode in
            try await withWireServer { dataNode in
                let (place, answer) = (place(dataNode), try recorded(refusal.answer, version).answer)
                nameNode.answer { _ in place }
                dataNode.answer { _ in answer }
                let error = try await #require(throws: DeployError.self) {
                    try await webHDFS(nameNode).create(path("/x"), from: .bytes([1]), overwrite: true)
                }
                #expect(error.code == refusal.code)
                #expect(dataNode.requests.count == 1)
                #expect(!error.description.contains("\tat "))
            }
        }
    }

    @Test(arguments: ["create-full", "create-full-later"])
    func aFullDiskIsFoundOutByAsking(answer: String) async throws {
        try await withWireServer { nameNode in
            try await withWireServer { dataNode in
                let (place, refusal) = (place(dataNode), try recorded(answer, "3.4.3").answer)
                let capacity = try recorded("jmx-full", "3.4.3").answer
                nameNode.answer { $0.path == "/jmx" ? capacity : place }
                dataNode.answer { _ in refusal }
                let error = try await #require(throws: DeployError.self) {
                    try await webHDFS(nameNode).create(path("/x"), from: .bytes([1]), overwrite: true)
                }
                #expect(error.code == .noSpace)
                #expect(error.message == "HDFS has 25 MB left on 1 DataNode, too little for 1 B more")
            }
        }
    }

    @Test func withoutAPlaceForTheFileTheReasonIsAskedFor() async throws {
        try await withWireServer { server in
            let refusal = try recorded("create-full-location", "3.4.3").answer
            let full = try recorded("jmx-full", "3.4.3").answer
            let codes = Mutex<[WireAnswer]>([
                full, .json(#"{"beans":[{"CapacityRemaining":0,"NumLiveDataNodes":0}]}"#),
                .json(#"{"beans":[{"CapacityRemaining":9000000000000,"NumLiveDataNodes":3}]}"#),
            ])
            server.answer { request in
                request.path == "/jmx" ? codes.withLock { $0.removeFirst() } : refusal
            }
            for code in [DeployError.Code.noSpace, .clusterUnreachable, .unexpectedAnswer] {
                let error = try await #require(throws: DeployError.self) {
                    try await webHDFS(server).create(path("/x"), from: .bytes([1]), overwrite: true)
                }
                #expect(error.code == code)
                #expect(error.causes.joined().contains("Failed to find datanode"))
            }
        }
    }

    @Test func aDataNodeThatFailsIsLeftOut() async throws {
        try await withWireServer { nameNode in
            try await withWireServer { failing in
                try await withWireServer { good in
                    let (first, second) = (place(failing), place(good))
                    nameNode.answer { $0.query["excludedatanodes"] == nil ? first : second }
                    failing.answer { _ in WireAnswer(201).with(.reset) }
                    good.answer { _ in WireAnswer(201) }
                    try await webHDFS(nameNode).create(path("/x"), from: .bytes([1, 2]), overwrite: true)
                    #expect(good.requests.map(\.body) == [[1, 2]])
                    #expect(nameNode.requests.last?.query["excludedatanodes"] == "127.0.0.1")
                }
            }
        }
    }

    @Test func whatMustNotBeOverwrittenIsNotSentTwice() async throws {
        try await withWireServer { nameNode in
            try await withWireServer { dataNode in
                let place = place(dataNode)
                nameNode.answer { _ in place }
                dataNode.answer { _ in WireAnswer(201).with(.closeUnanswered) }
                let error = try await #require(throws: DeployError.self) {
                    try await webHDFS(nameNode).create(path("/x"), from: .bytes([1]), overwrite: false)
                }
                #expect(error.code == .clusterUnreachable)
                #expect(dataNode.requests.count == 1)
            }
        }
    }

    @Test func aDataNodeThatCannotBeReachedIsNamed() async throws {
        try await withWireServer { nameNode in
            let place = WireAnswer.json(#"{"Location":"\#(down)/webhdfs/v1/x?op=CREATE"}"#)
            nameNode.answer { _ in place }
            let error = try await #require(throws: DeployError.self) {
                try await webHDFS(nameNode).create(path("/x"), from: .bytes([1]), overwrite: false)
            }
            #expect(error.code == .clusterUnreachable)
            #expect(error.message.contains("127.0.0.1:1 "))
            #expect(error.hint?.contains("DataNodes") == true)
        }
    }

    @Test(arguments: [
        WireAnswer.json(#"{"Location":"ftp://dn/x"}"#), .json(#"{"Location":""}"#), .redirect(to: "/relative"),
        WireAnswer(307), .json("{}"), .text("<html>", type: "text/html"),
    ])
    func aPlaceThatIsNoneIsRefused(answer: WireAnswer) async throws {
        try await withWireServer { server in
            server.answer { _ in answer }
            let error = try await #require(throws: DeployError.self) {
                try await webHDFS(server).create(path("/x"), from: .bytes([1]), overwrite: true)
            }
            #expect(error.code == .unexpectedAnswer)
        }
    }
}
