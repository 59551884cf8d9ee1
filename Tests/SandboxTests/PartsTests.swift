import FoundationEssentials
import Glibc
import HadoopRecords
import LocalFiles
import Subprocesses
import TestSupport
import Testing

@testable import Sandbox

@Suite struct PartsTests {
    @Test func variablesComeBehindThoseThatTheyMention() {
        let order = LaunchScript.order(["A": "${B}:$C", "B": "$C", "C": "x", "D": "$D:$A"])
        #expect(order == ["C", "B", "A", "D"])
        // Two that mention one another come in some order, once each.
        #expect(LaunchScript.order(["A": "$B", "B": "$A"]).sorted() == ["A", "B"])
    }

    @Test func aScriptsValuesAreNotRun() async throws {
        try await withTemporaryFolder { folder in
            let marker = folder.path / "ran"
            let hostile = "`touch \(marker)`\"; touch \(marker); \""
            let script = LaunchScript(
                nodeEnvironment: ["NODE": "it's $HOME"], defaults: ["A": "default", "B": "b"],
                context: ContainerLaunchContext(
                    localResources: [:],
                    environment: [
                        "A": hostile, "NODE": "mine", "not a name": "x", "C": "back\\slash", "D": "$B-{{C}}<CPS>",
                    ], command: "printenv A B NODE C D 1><LOG_DIR>/out"),
                logFolder: folder.path.text)
            let path = try folder.write(script.text, to: "script")
            let result = try await Subprocess.run("bash", [path.text], deadline: .seconds(60))
            #expect(result.succeeded)
            let out = String(decoding: try LocalFileSystem.read(folder.path / "out"), as: UTF8.self)
            #expect(out == "\(hostile)\nb\nit's $HOME\nback\\slash\nb-back\\slash:\n")
            #expect(LocalFileSystem.file(at: marker) == nil)
        }
    }

    @Test func theWatchdogEndsWhatRunsAndNothingElse() async throws {
        try await withTemporaryFolder { folder in
            let watchdog = try await Watchdog.start(SandboxFolder(folder.path))
            let children = try (0..<3).map { _ in
                try Subprocess.start("sleep", ["1000"], output: .discard, errors: .discard)
            }
            defer { for child in children { child.kill() } }
            for child in children { watchdog.started(child.pid) }
            watchdog.ended(children[1].pid)
            watchdog.close()
            #expect(await children[0].wait() == .signalled(SIGKILL))
            #expect(await children[2].wait() == .signalled(SIGKILL))
            #expect(children[1].end == nil)
        }
    }

    @Test(
        arguments: [
            (100, 1, 128, 1), (128, 1, 128, 1), (129, 0, 256, 1), (0, 0, 128, 1), (1600, 3, 1664, 3),
        ] as [(Int64, Int, Int64, Int)])
    func rounding(_ memory: Int64, _ cores: Int, _ given: Int64, _ givenCores: Int) {
        let node = NodeResources(total: Resource(memory: 8192, vCores: 8), step: 128)
        #expect(node.rounded(Resource(memory: memory, vCores: cores)) == Resource(memory: given, vCores: givenCores))
    }

    @Test(
        arguments: [
            ("2026-12-01T00:00:00.000+0000", 1_796_083_200_000), ("2026-12-01T01:30:00.250+0130", 1_796_083_200_250),
            ("2026-12-01T00:00:00Z", 1_796_083_200_000),
        ] as [(String, Int64)])
    func timesOfYARN(_ text: String, _ milliseconds: Int64) {
        #expect(ExpiryTime(text)?.milliseconds == milliseconds)
        #expect(ExpiryTime(ExpiryTime(milliseconds: milliseconds).text)?.milliseconds == milliseconds)
    }

    @Test(arguments: ["", "tomorrow", "2026-12-01", "2026-12-01T00:00"])
    func noTimes(_ text: String) {
        #expect(ExpiryTime(text) == nil)
    }

    @Test func queuesByBothNames() {
        #expect(SandboxQueue.named(nil)?.name == "default" && SandboxQueue.named("")?.name == "default")
        #expect(SandboxQueue.named("root.small")?.name == "small" && SandboxQueue.named("small")?.share == 50)
        #expect(SandboxQueue.named("root.none") == nil)
    }

    @Test func aLineOfProc() {
        let line = "12 (a) b) S 1 77 77 0 -1 4194560 1 0 0 0 1 2 0 0 20 0 1 0 5074883 8192000 250 18446744073709551615"
        let row = ProcessTable.Row(line)
        #expect(row?.group == 77 && row?.virtual == 8_192_000 && row?.pages == 250)
    }
}
