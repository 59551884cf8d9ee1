import CurlHTTP
import Diagnostics
import HTTPServing
import LocalFiles
import Subprocesses
import TestSupport
import Testing

struct TLSTests {
    /// A certificate for 127.0.0.1 that vouches for itself, and its key.
    private func certificate(in folder: TemporaryFolder) async throws -> (tls: HTTPServerTLS, file: LocalPath) {
        let (certificate, key) = (folder.path / "certificate.pem", folder.path / "key.pem")
        let result = try await Subprocess.run(
            "openssl",
            [
                "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2",
                "-subj", "/CN=127.0.0.1", "-addext", "subjectAltName=IP:127.0.0.1", "-keyout", key.text, "-out",
                certificate.text,
            ])
        try #require(result.succeeded, "\(result.errorText)")
        func text(_ path: LocalPath) throws -> String {
            String(decoding: try LocalFileSystem.read(path), as: UTF8.self)
        }
        return (HTTPServerTLS(certificate: try text(certificate), key: try text(key)), certificate)
    }

    @Test func bodiesGoBothWaysOverTLS() async throws {
        try await withTemporaryFolder { folder in
            let (tls, file) = try await certificate(in: folder)
            let content = [UInt8]((0..<8_000_000).map { UInt8(truncatingIfNeeded: $0 &* 2_654_435_761 >> 9) })
            let path = try folder.write(content, to: "content")
            let sent = try HTTPServerFile(path)
            let respond: HTTPServer.Respond = { request in
                if request.method == .get {
                    return HTTPServerResponse(content: .file(sent, offset: 0, length: sent.size))
                }
                let body = try await request.body.allowing(1 << 30).collect(limit: 1 << 30)
                return .text("\(body == content) \(request.isSecure)")
            }
            try await withServer(tls: tls, respond: respond) { server in
                let pem = try LocalFileSystem.read(file)
                let authorities = TrustedAuthorities { TrustedAuthorities.Content(pem: pem) }
                let client = HTTPClient(HTTPClientOptions(authorities: authorities))
                let url = HTTPURL(scheme: "https", host: "127.0.0.1", port: server.port, path: "/")
                let limits = HTTPLimits(total: nil, stalled: nil)
                let put = HTTPRequest(.put, url, body: .file(path, length: Int64(content.count)), limits: limits)
                #expect(try await client.send(put).body == Array("true true".utf8))
                #expect(try await client.send(HTTPRequest(.get, url, limits: limits)).body == content)
                // Who does not know the authority does not talk to it.
                await #expect(throws: DeployError.self) { try await HTTPClient().send(HTTPRequest(.get, url)) }
                // Plain HTTP is not answered there.
                let plain = try RawClient(server)
                try await plain.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n")
                #expect(!String(decoding: try await plain.receiveAll(), as: UTF8.self).contains("200"))
            }
        }
    }

    @Test func whatIsNoCertificateIsAnError() async throws {
        try await withTemporaryFolder { folder in
            let (tls, _) = try await certificate(in: folder)
            let (other, _) = try await certificate(in: folder)
            for wrong in [
                HTTPServerTLS(certificate: "nonsense", key: tls.key),
                HTTPServerTLS(certificate: tls.certificate, key: ""),
                HTTPServerTLS(certificate: tls.certificate, key: other.key),
            ] {
                let error = #expect(throws: DeployError.self) {
                    try HTTPServer.start(HTTPServerOptions(tls: wrong)) { _ in .text("") }
                }
                #expect(error?.code == .configurationMalformed)
                #expect(error?.message.hasSuffix(": ") == false)
                #expect(error.map { "\($0)".contains("PRIVATE") } == false)
            }
        }
    }

    @Test func aKeyIsNotPrinted() {
        let tls = HTTPServerTLS(certificate: "c", key: "secret")
        let options = HTTPServerOptions(tls: tls)
        #expect(!"\(tls) \(String(reflecting: tls)) \(options)".contains("secret"))
        var dumped = ""
        dump(options, to: &dumped)
        #expect(!dumped.contains("secret"))
    }
}
