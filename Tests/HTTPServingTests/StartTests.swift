import CurlHTTP
import Diagnostics
import HTTPServing
import LocalFiles
import Subprocesses
import TestSupport
import Testing

struct StartTests {
    private func failure(_ options: HTTPServerOptions) async -> DeployError? {
        do {
            let server = try HTTPServer.start(options) { _ in .text("") }
            await server.stop(within: .seconds(5))
            return nil
        } catch {
            return error
        }
    }

    @Test func aPortThatIsInUseIsAnError() async throws {
        try await withServer(respond: RequestTests.echo) { server in
            let error = await failure(HTTPServerOptions(port: server.port))
            #expect(error?.code == .configurationWrong)
            #expect(error?.message.contains("127.0.0.1:\(server.port)") == true)
            #expect(error?.hint != nil)
        }
    }

    @Test func aPortIsFreeAfterTheStop() async throws {
        let server = try HTTPServer.start { _ in .text("") }
        #expect(try await RawClient(server).ask("GET /").status == 200)
        await server.stop(within: .seconds(5))
        #expect(await failure(HTTPServerOptions(port: server.port)) == nil)
    }

    @Test(arguments: [("localhost", 0), ("", 0), ("127.0.0.256", 0), ("127.0.0.1", -1), ("127.0.0.1", 65_536)])
    func whatIsNoAddressIsAnError(_ address: String, _ port: Int) async {
        #expect(await failure(HTTPServerOptions(address: address, port: port))?.code == .usage)
    }

    @Test func anAddressOfAnotherMachineIsAnError() async {
        #expect(await failure(HTTPServerOptions(address: "192.0.2.1"))?.code == .configurationWrong)
    }

    @Test func aServerOfBothFamiliesKnowsItsClients() async throws {
        let server: HTTPServer
        do {
            server = try HTTPServer.start(HTTPServerOptions(address: "::")) { .text($0.clientAddress) }
        } catch {
            try Test.cancel("this machine has no IPv6: \(error.message)")
        }
        #expect(try await RawClient(server).ask("GET /").text == "127.0.0.1")
        await server.stop(within: .seconds(5))
    }

    @Test func filesOfTheServerAreNotOpenInItsChildren() async throws {
        try await withServer(respond: RequestTests.echo) { server in
            let client = try RawClient(server)
            #expect(try await client.ask("GET /").status == 200)
            let result = try await Subprocess.run("sh", ["-c", "ls -l /proc/self/fd"])
            #expect(!result.outputText.contains("socket:"))
            #expect(!result.outputText.contains("eventpoll"))
        }
    }
}
