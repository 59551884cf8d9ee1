import CurlHTTP
import Diagnostics
import FoundationEssentials
import Glibc
import HTTPServing
import LocalFiles
import TestSupport
import Testing

struct UploadTests {
    /// Answers with the number of bytes that came.
    @Sendable static func count(_ request: HTTPServerRequest) async throws -> HTTPServerResponse {
        var count = 0
        for try await piece in request.body.allowing(1 << 40) { count += piece.count }
        return .text("\(count)")
    }

    @Test(arguments: ["", "Content-Length: 0", "Content-Length: 5", "Transfer-Encoding: chunked"])
    func bodiesOfEachKind(_ header: String) async throws {
        try await withServer(respond: Self.count) { server in
            let client = try RawClient(server)
            let body =
                header.hasSuffix("5") ? "abcde" : header.hasPrefix("T") ? "3\r\nabc\r\n2;x=y\r\nde\r\n0\r\n\r\n" : ""
            for _ in 0..<2 {
                let answer = try await client.ask("PUT /", headers: header.isEmpty ? [] : [header], body: body)
                #expect(answer.text == (body.isEmpty ? "0" : "5"))
            }
        }
    }

    @Test func aBodyOf210MBBecomesAFile() async throws {
        try await withTemporaryFolder { folder in
            let size = 210_000_000
            let source = folder.path / "source"
            try makeFile(source, size: size)
            let target = folder.path / "target"
            let respond: HTTPServer.Respond = { request in
                let file = open(target.text, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
                defer { close(file) }
                var count = 0
                for try await piece in request.body.allowing(1 << 30) { count += write(file, piece, piece.count) }
                return .text("\(count)", status: 201)
            }
            try await withServer(respond: respond) { server in
                let url = HTTPURL(host: "127.0.0.1", port: server.port, path: "/file")
                let body = HTTPBody.file(source, length: Int64(size))
                let limits = HTTPLimits(total: nil, stalled: nil)
                let response = try await HTTPClient().send(HTTPRequest(.put, url, body: body, limits: limits))
                #expect(response.status == 201)
                #expect(response.body == Array("\(size)".utf8))
            }
            #expect(try Data(contentsOf: URL(filePath: source.text)) == Data(contentsOf: URL(filePath: target.text)))
        }
    }

    @Test(arguments: ["Content-Length: 100000000", "Transfer-Encoding: chunked"])
    func aClientHasToWaitForWhoReads(_ header: String) async throws {
        let latch = Latch()
        let respond: HTTPServer.Respond = { request in
            var count = 0
            for try await piece in request.body.allowing(1 << 40) {
                if count == 0 { await latch.wait() }
                count += piece.count
            }
            return .text("\(count)")
        }
        try await withServer(respond: respond) { server in
            let client = try RawClient(server)
            try await client.send("PUT / HTTP/1.1\r\nHost: a\r\n\(header)\r\n\r\n")
            let isChunked = header.hasSuffix("chunked")
            let chunk = [UInt8](repeating: 7, count: 1_000_000)
            let body = isChunked ? Array("f4240\r\n".utf8) + chunk + Array("\r\n".utf8) : chunk
            var sent = 0
            var rest = body[...]
            // The kernel's buffers of both sides are full once nothing has been taken for a while.
            var refused = 0
            while refused < 100, sent < 100 * body.count {
                if rest.isEmpty { rest = body[...] }
                let count = client.sendSome(rest)
                try #require(count >= 0)
                sent += count
                rest = rest.dropFirst(count)
                refused = count == 0 ? refused + 1 : 0
                if count == 0 { try await Task.sleep(for: .milliseconds(5)) }
            }
            #expect(sent < 60_000_000, "the server took \(sent) bytes that nobody had read")
            latch.open()
            try await client.send(Array(rest))
            for _ in 0..<(99 - (sent - 1) / body.count) { try await client.send(body) }
            if isChunked { try await client.send("0\r\n\r\n") }
            #expect(try await client.answer().text == "100000000")
        }
    }

    @Test func aReaderHearsThatItsClientIsLost() async throws {
        let (errors, continuation) = AsyncStream<any Error>.makeStream()
        let respond: HTTPServer.Respond = { request in
            do {
                return .text("\(try await request.body.collect(limit: 1000).count)")
            } catch {
                continuation.yield(error)
                throw error
            }
        }
        try await withServer(respond: respond) { server in
            let client = try RawClient(server)
            try await client.send("PUT / HTTP/1.1\r\nHost: a\r\nContent-Length: 100\r\n\r\nabc")
            client.end()
            let error = await errors.first { _ in true }
            #expect((error as? HTTPBodyCut) == HTTPBodyCut(received: 3) || error is CancellationError)
        }
    }

    @Test func aBodyThatNobodyReadsIsDropped() async throws {
        let respond: HTTPServer.Respond = { _ in .text("fine") }
        try await withServer(respond: respond) { server in
            let client = try RawClient(server)
            for _ in 0..<2 {
                let body = String(repeating: "x", count: 100_000)
                let answer = try await client.ask("PUT /", headers: ["Content-Length: 100000"], body: body)
                #expect(answer.text == "fine")
            }
        }
    }

    @Test func anAnswerInTheMiddleOfABodyWaitsForItsEnd() async throws {
        let respond: HTTPServer.Respond = { request in
            for try await _ in request.body.allowing(1 << 30) { throw HTTPRefusal(507, "the disk is full") }
            return .text("")
        }
        try await withServer(respond: respond) { server in
            let client = try RawClient(server)
            let body = String(repeating: "x", count: 3_000_000)
            let answer = try await client.ask("PUT /", headers: ["Content-Length: 3000000"], body: body)
            #expect(answer.status == 507)
            #expect(try await client.ask("GET /").status == 200)
        }
    }

    @Test func aBodyIsAskedForWhenItIsRead() async throws {
        let latch = Latch()
        let respond: HTTPServer.Respond = { request in
            await latch.wait()
            return try await Self.count(request)
        }
        try await withServer(respond: respond) { server in
            let client = try RawClient(server)
            try await client.send("PUT / HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\nExpect: 100-continue\r\n\r\n")
            #expect(try client.receiveSome() == nil)
            latch.open()
            _ = try await client.receive(until: "HTTP/1.1 100 Continue\r\n\r\n")
            try await client.send("abc")
            #expect(try await client.answer().text == "3")
            #expect(try await client.ask("GET /").text == "0", "the connection stays")
        }
    }

    @Test(arguments: [413, 401])
    func aClientThatAsksFirstDoesNotSendWhatIsRefused(_ status: Int) async throws {
        let respond: HTTPServer.Respond = { request in
            if status == 401 { throw HTTPRefusal(401, "who are you") }
            return .text("\(try await request.body.collect(limit: 10).count)")
        }
        try await withServer(respond: respond) { server in
            let client = try RawClient(server)
            let answer = try await client.ask("PUT /", headers: ["Content-Length: 1000000000", "Expect: 100-continue"])
            #expect(answer.status == status)
            #expect(try await client.receiveAll().isEmpty)
        }
    }

    @Test(arguments: [100_000, 100_000_000])
    func aBodyAboveTheLimitIsRefused(_ size: Int) async throws {
        let respond: HTTPServer.Respond = { request in
            for try await _ in request.body {}
            return .text("")
        }
        try await withServer(HTTPServerLimits(body: 1000), respond: respond) { server in
            let client = try RawClient(server)
            try await client.send("PUT / HTTP/1.1\r\nHost: a\r\nContent-Length: \(size)\r\n\r\n")
            if size == 100_000 { try await client.send([UInt8](repeating: 1, count: size)) }
            #expect(try await client.answer().status == 413)
            if size == 100_000 { #expect(try await client.ask("GET /").status == 200, "the connection stays") }
        }
    }

    @Test func chunksAboveTheLimitAreRefused() async throws {
        let respond: HTTPServer.Respond = { request in
            for try await _ in request.body {}
            return .text("")
        }
        try await withServer(HTTPServerLimits(body: 1000), respond: respond) { server in
            let client = try RawClient(server)
            let chunk = "3e9\r\n" + String(repeating: "x", count: 1001) + "\r\n"
            let answer = try await client.ask(
                "PUT /", headers: ["Transfer-Encoding: chunked"], body: chunk + "0\r\n\r\n")
            #expect(answer.status == 413)
        }
    }

    @Test func chunksWithoutEndAreCut() async throws {
        let respond: HTTPServer.Respond = { request in
            for try await _ in request.body {}
            return .text("")
        }
        try await withServer(HTTPServerLimits(body: 1000), respond: respond) { server in
            let client = try RawClient(server)
            try await client.send("PUT / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n")
            let chunk = Array("f4240\r\n".utf8) + [UInt8](repeating: 7, count: 1_000_000) + Array("\r\n".utf8)
            await #expect(throws: RawClient.Closed.self) {
                for _ in 0..<200 { try await client.send(chunk) }
            }
        }
    }

    private func makeFile(_ path: LocalPath, size: Int) throws {
        let piece = (0..<1_000_000).map { UInt8(truncatingIfNeeded: $0 &* 2_654_435_761 >> 7) }
        let file = open(path.text, O_WRONLY | O_CREAT | O_CLOEXEC, 0o600)
        defer { close(file) }
        for _ in 0..<size / piece.count { try #require(write(file, piece, piece.count) == piece.count) }
    }
}
