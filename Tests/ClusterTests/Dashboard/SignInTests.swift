import FoundationEssentials
import LocalFiles
import Subprocesses
import TestSupport
import Testing

extension ClusterTier {
    /// Browsers' sessions, on the wire.
    @Suite struct SignInTests {
        /// What curl sends as a browser does.
        private struct Client {
            let fixture: ClusterFixture
            let port: Int

            var origin: [String] { ["-H", "Origin: http://127.0.0.1:\(port)"] }

            /// - Returns: status, head, and body.
            func ask(_ words: [String], _ path: String) async throws -> (status: Int, text: String) {
                let jar = (fixture.folder / "cookies").text
                let result = try await Subprocess.run(
                    "curl",
                    ["-sS", "-i", "-b", jar, "-c", jar] + words + ["http://127.0.0.1:\(port)\(path)"],
                    in: fixture.folder, deadline: .seconds(60))
                let text = result.outputText
                guard result.succeeded, let status = text.split(separator: " ").dropFirst().first.flatMap({ Int($0) })
                else { throw ClusterFailure(text: "curl \(path): \(result.errorText)") }
                return (status, text)
            }

            func signIn(_ token: String) async throws -> (status: Int, text: String) {
                try await ask(origin + ["--data-urlencode", "token=\(token)"], "/login")
            }

            /// The word that a page gives its forms.
            func word() async throws -> String {
                let page = try await ask([], "/").text
                let found = page.firstMatch(of: #/name="csrf-token" content="([0-9a-f]+)"/#)
                return String(try #require(found?.1))
            }
        }

        @Test func aCookieAloneChangesNothing() async throws {
            try await ClusterFixture.with { f in
                let service = try await RunningService.start(f)
                let client = Client(fixture: f, port: service.port)
                #expect(try await client.ask([], "/").text.contains("Location: /login\r\n"))
                #expect(try await client.ask(["--data-urlencode", "token=\(service.token)"], "/login").status == 403)
                #expect(try await client.signIn("bobbin_nobody").status == 401)
                let entered = try await client.signIn(service.token)
                #expect(entered.status == 303)
                #expect(entered.text.contains("; HttpOnly; SameSite=Strict\r\n"))
                #expect(try await client.ask([], "/api/v1/deployments").status == 200)

                let word = try await client.word()
                let upload = ["-X", "PUT", "--data-binary", "hello"]
                let path = "/api/v1/files/" + SHA256.hexadecimal(of: Array("hello".utf8))
                #expect(try await client.ask(upload, path).status == 403)
                #expect(try await client.ask(upload + client.origin, path).status == 403)
                let header = ["-H", "X-CSRF-Token: \(word)"]
                #expect(try await client.ask(upload + header, path).status == 403)
                #expect(
                    try await client.ask(upload + header + ["-H", "Origin: http://evil.example"], path).status == 403)
                #expect(try await client.ask(upload + header + client.origin, path).status == 201)
                #expect(try await client.ask(["-H", "Host: evil.example"], "/").status == 421)

                #expect(try await client.ask(client.origin + ["-d", "step=plan"], "/new").status == 403)
                #expect(
                    try await client.ask(client.origin + ["-d", "csrf=\(word)&kind=pod&step=plan"], "/new").status
                        == 400)
                #expect(try await service.stop().succeeded)
            }
        }

        @Test func aSignInOutlivesTheServiceAndEndsWithItsToken() async throws {
            try await ClusterFixture.with { f in
                let port = try FreePort.number()
                let first = try await RunningService.start(f, port: port)
                let client = Client(fixture: f, port: port)
                #expect(try await client.signIn(first.token).status == 303)
                #expect(try await first.stop().succeeded)
                let second = try await RunningService.start(f, port: port)
                #expect(try await client.ask([], "/").status == 200)
                let word = try await client.word()
                #expect(try await client.ask(client.origin + ["-d", "csrf=wrong"], "/logout").status == 403)
                #expect(try await client.ask(client.origin + ["-d", "csrf=\(word)"], "/logout").status == 303)
                #expect(try await client.ask([], "/").status == 303)

                let added = try await f.bobbin(["token", "add", "wall"])
                #expect(try await client.signIn(added.outputText.filter { !$0.isWhitespace }).status == 303)
                #expect(try await client.ask([], "/").status == 200)
                #expect(try await client.ask([], "/new").status == 403)
                #expect(try await f.bobbin(["token", "revoke", "wall"]).succeeded)
                #expect(try await client.ask([], "/").status == 303)
                #expect(try await second.stop().succeeded)
            }
        }
    }
}
