import Diagnostics
import FoundationEssentials
import HadoopRPC
import HadoopRecords
import LocalFiles
import ResourceManager
import Subprocesses
import TestSupport
import Testing

@testable import Sandbox

@Suite struct BadInputTests {
    @Test func tenThousandVariables() async throws {
        try await withTemporaryFolder { folder in
            try await withSandbox(in: folder.path / "sandbox") { sandbox in
                let all = Dictionary(uniqueKeysWithValues: (0..<10_000).map { ("V\($0)", "value-\($0)") })
                let report = try await sandbox.run("test $V9999 = value-9999 && exit 5", environment: all)
                #expect(report.diagnostics.contains("exitCode: 5"))
            }
        }
    }

    @Test func aCommandThatDoesNotExist() async throws {
        try await withTemporaryFolder { folder in
            try await withSandbox(in: folder.path / "sandbox") { sandbox in
                let report = try await sandbox.run("/no/such/program")
                #expect(report.state == .failed && report.diagnostics.contains("exitCode: 127"))
                #expect(report.diagnostics.contains("/no/such/program: No such file or directory"))
            }
        }
    }

    @Test func aThousandConnectionsThatSayNothing() async throws {
        try await withTemporaryFolder { folder in
            try await withSandbox(in: folder.path / "sandbox") { sandbox in
                let script = """
                    for number in $(seq 500); do exec {a}<>/dev/tcp/127.0.0.1/$1 {b}<>/dev/tcp/127.0.0.1/$2; done
                    echo connected; sleep 1000
                    """
                let silent = try Subprocess.start(
                    "bash",
                    [
                        "-c", "ulimit -n 4096; " + script, "bash", "\(sandbox.state.webPort)",
                        "\(sandbox.state.clientPort)",
                    ],
                    output: .file(folder.path / "silent"), errors: .discard)
                defer { silent.kill() }
                try await poll(for: "the connections") {
                    ((try? LocalFileSystem.read(folder.path / "silent")) ?? []).starts(with: Array("connected".utf8))
                }
                #expect(try await sandbox.run("exit 6").diagnostics.contains("exitCode: 6"))
                #expect(try await sandbox.rpc.newApplication().maximum == Resource(memory: 2048, vCores: 4))
            }
        }
    }

    @Test func foldersThatAreNoSandboxes() async throws {
        try await withTemporaryFolder { folder in
            let other = folder.path / "other"
            try LocalFileSystem.makeFolder(other)
            for (content, code) in [
                (#"{"version": 999}"#, DeployError.Code.configurationWrong), ("no JSON", .inputMalformed),
            ] {
                try LocalFileSystem.write(Array(content.utf8), to: other / "sandbox.json", permission: 0o644)
                let error = await #expect(throws: DeployError.self) { try await withSandbox(in: other) { _ in } }
                #expect(error?.code == code)
            }
            // Nobody can make a folder there, not even root.
            let readOnly = await #expect(throws: DeployError.self) {
                try await withSandbox(in: LocalPath("/sys/sandbox")) { _ in }
            }
            #expect(readOnly?.code == .notAllowed)
        }
    }

    @Test func aPortThatIsTakenAndOneThatIsHadAgain() async throws {
        try await withTemporaryFolder { folder in
            var port = 0
            try await withSandbox(in: folder.path / "first") { sandbox in
                port = sandbox.state.webPort
                let error = await #expect(throws: DeployError.self) {
                    try await withSandbox(in: folder.path / "second", webPort: port) { _ in }
                }
                #expect(error?.code == .configurationWrong && error?.message.contains("\(port)") == true)
            }
            try await withSandbox(in: folder.path / "first") { #expect($0.state.webPort == port) }
        }
    }

    @Test("no byte of a submission that is changed, left out, or doubled breaks its reader") func mutations() throws {
        let context = ApplicationSubmissionContext(
            applicationID: ApplicationID(clusterTimestamp: 1, number: 2), name: "n", type: "t", queue: "q",
            maxAppAttempts: 2, tags: ["a"], resource: Resource(memory: 1024, vCores: 1),
            amContainerSpec: ContainerLaunchContext(
                localResources: [
                    "x": LocalResource(
                        resource: try #require(HDFSPath("webhdfs://h:1/x")), type: .archive, visibility: .private,
                        size: 7, timestamp: 8)
                ], environment: ["A": "b"], command: "c", applicationACLs: ["VIEW_APP": "*"]))
        var (read, refused) = (0, 0)
        let node = NodeResources(total: Resource(memory: 2048, vCores: 4), step: 128)
        func count(_ one: ApplicationSubmissionContext?) {
            guard let one else {
                refused += 1
                return
            }
            // What comes behind the reader has to cope with any number as well.
            if (try? node.check(one.resource, in: nil)) != nil { _ = node.rounded(one.resource) }
            read += 1
        }
        for bytes in Self.mutations(of: try ResourceManagerClient.requestBody(for: context)) {
            let body = try? JSONDecoder().decode(JSONValue.self, from: Data(bytes))
            count(try? body.map { try SubmissionReader($0).context() })
        }
        for bytes in Self.mutations(of: context.protobuf) {
            count(try? ApplicationSubmissionContext(try ProtobufMessage(bytes[...])))
        }
        #expect(read > 0 && refused > 0)
    }

    /// Each byte changed to some others, left out, and doubled; and all beginnings.
    private static func mutations(of whole: [UInt8]) -> [[UInt8]] {
        whole.indices.flatMap { index -> [[UInt8]] in
            ([0x00, 0x01, 0x2d, 0x39, 0x7b, 0x80, 0xff] as [UInt8]).map { value in
                var bytes = whole
                bytes[index] = value
                return bytes
            } + [
                Array(whole[..<index] + whole[(index + 1)...]), Array(whole[...index] + whole[index...]),
                Array(whole[..<index]),
            ]
        }
    }
}
