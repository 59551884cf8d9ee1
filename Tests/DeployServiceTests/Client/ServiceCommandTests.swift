import CurlHTTP
import DeployCommands
import Diagnostics
import FoundationEssentials
import Glibc
import LocalFiles
import TestSupport
import Testing

/// The command line against a service whose cluster does not answer: what it sends, and how it tells what went wrong.
struct ServiceCommandTests {
    private struct Said {
        let status: Int32
        let output: String
        let talk: String
    }

    private static func bobbin(
        _ words: [String], _ service: TestService, environment: [String: String] = [:]
    ) async throws -> Said {
        let (output, talk) = (service.folder / "output", service.folder / "talk")
        let descriptors = [output, talk].map { open($0.text, O_RDWR | O_CREAT | O_TRUNC, 0o600) }
        defer { for descriptor in descriptors { close(descriptor) } }
        let usual = [
            "HOME": service.folder.text, "BOBBIN_SERVICE": "http://127.0.0.1:\(service.port)",
            "BOBBIN_TOKEN": service.token,
        ]
        let status = await Program(
            arguments: words, environment: usual.merging(environment) { $1 }, workingFolder: service.folder,
            output: descriptors[0], talk: descriptors[1]
        ).run()
        return Said(
            status: status, output: String(decoding: try LocalFileSystem.read(output), as: UTF8.self),
            talk: String(decoding: try LocalFileSystem.read(talk), as: UTF8.self))
    }

    private static func program(_ service: TestService) throws {
        try Data("no jar".utf8).write(to: URL(filePath: (service.folder / "job.jar").text))
    }

    @Test func aTokenOfNoOneIsNotAllowed() async throws {
        try await TestService.run { service in
            let said = try await Self.bobbin(["list"], service, environment: ["BOBBIN_TOKEN": "bobbin_no"])
            #expect(said.status == 77, "\(said.talk)")
        }
    }

    @Test func aTokenFileThatOthersCanReadIsNotTaken() async throws {
        try await TestService.run { service in
            let file = service.folder / "token"
            try LocalFileSystem.write(Array(service.token.utf8), to: file, permission: 0o644)
            let said = try await Self.bobbin(["list", "--token-file", file.text], service)
            #expect(said.status == 78)
            #expect(said.talk.contains("chmod 600"))
            try LocalFileSystem.write(Array(service.token.utf8), to: file)
            let other = try await Self.bobbin(["list", "--token-file", file.text], service)
            #expect(other.status == 69, "the cluster behind the service does not answer: \(other.talk)")
        }
    }

    @Test func withoutATokenItIsSaidWhereOneGoes() async throws {
        try await TestService.run { service in
            let said = try await Self.bobbin(["list"], service, environment: ["BOBBIN_TOKEN": ""])
            #expect(said.status == 78)
            #expect(said.talk.contains(".config/bobbin/token"))
        }
    }

    @Test func theServicesErrorIsTheCommandsOwn() async throws {
        try await TestService.run { service in
            let said = try await Self.bobbin(["list", "-o", "json"], service)
            #expect(said.status == 69)
            #expect(said.output.contains("\"cluster-unreachable\""))
            #expect(said.output.contains("127.0.0.1:1"))
        }
    }

    @Test func aServiceThatDoesNotAnswerIsNamed() async throws {
        try await TestService.run { service in
            let said = try await Self.bobbin(
                ["status", "application_1_0001", "--service", "http://127.0.0.1:1"], service)
            #expect(said.status == 69)
            #expect(said.talk.contains("the service at http://127.0.0.1:1 does not answer"))
        }
    }

    @Test(arguments: ["ftp://gate", "gate", "http://gate:99999"])
    func anAddressThatIsNoneIsWrongUsage(url: String) async throws {
        try await TestService.run { service in
            let said = try await Self.bobbin(["list", "--service", url], service)
            #expect(said.status == 64, "\(said.talk)")
        }
    }

    @Test func aServiceAndAClusterAreNotBothMeant() async throws {
        try await TestService.run { service in
            let both = try await Self.bobbin(
                ["list", "--service", "http://127.0.0.1:\(service.port)", "--conf", "/nowhere"], service)
            #expect(both.status == 64)
            // What the command line names counts more than the environment.
            let conf = try await Self.bobbin(["list", "--conf", "/nowhere"], service)
            #expect(conf.status == 78, "\(conf.talk)")
        }
    }

    /// The plan of a deployment fails where the service deploys no Flink; its file is there by then.
    @Test func filesAreThereBeforeTheRequest() async throws {
        try await TestService.run { service in
            try Self.program(service)
            let said = try await Self.bobbin(["plan", "run-application", "job.jar"], service)
            #expect(said.status != 0)
            let hash = SHA256.hexadecimal(of: Array("no jar".utf8))
            #expect(try await service.ask(.get, "/api/v1/files/\(hash)").status == 200)
        }
    }

    @Test(arguments: [
        ["run", "-t", "yarn-per-job", "job.jar"], ["run-application", "--rehearse", "job.py"],
        ["fs", "ls", "/"], ["yarn-session", "-q"], ["yarn-session", "attach", "etl"],
    ])
    func whatCannotGoThroughAServiceSaysSo(words: [String]) async throws {
        try await TestService.run { service in
            let said = try await Self.bobbin(words, service)
            #expect(said.status == 64, "\(said.talk)")
            #expect(said.talk.contains("service"), "\(said.talk)")
        }
    }
}
