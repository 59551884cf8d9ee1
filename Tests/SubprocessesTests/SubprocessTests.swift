import Diagnostics
import Glibc
import LocalFiles
import Subprocesses
import TestSupport
import Testing

struct SubprocessTests {
    @Test func collectsBothOutputsAndTheStatus() async throws {
        let result = try await Subprocess.run("sh", ["-c", "printf out; printf err >&2; exit 3"])
        #expect(result.end == .exited(3))
        #expect(!result.succeeded)
        #expect(result.outputText == "out")
        #expect(result.errorText == "err")
    }

    @Test func argumentsArriveAsTheyAre() async throws {
        let arguments = ["", "a b", "$HOME", "'", "\"", ";", "*", "ü"]
        let result = try await Subprocess.run("printf", ["%s\\n"] + arguments)
        #expect(result.outputText == arguments.map { $0 + "\n" }.joined())
    }

    @Test func inputLargerThanAPipeComesBackWhole() async throws {
        let input = [UInt8]((0..<3_000_000).map { UInt8(truncatingIfNeeded: $0) })
        #expect(try await Subprocess.run("cat", input: input).output == input)
    }

    @Test func aProgramThatReadsNoInputIsNoFailure() async throws {
        let input = [UInt8](repeating: 0, count: 1_000_000)
        #expect(try await Subprocess.run("true", input: input).succeeded)
    }

    @Test func bothOutputsAreReadAtOnce() async throws {
        let script = "head -c 300000 /dev/zero >&2; head -c 300000 /dev/zero; head -c 300000 /dev/zero >&2"
        let result = try await Subprocess.run("sh", ["-c", script])
        #expect(result.output.count == 300_000)
        #expect(result.errors.count == 600_000)
    }

    @Test func environmentAndFolderAreThoseAskedFor() async throws {
        let folder = TemporaryFolder()
        let result = try await Subprocess.run(
            "/bin/sh", ["-c", "echo $FRUIT; pwd; /usr/bin/env | /usr/bin/wc -l"],
            environment: ["FRUIT": "pear", "PWD": folder.path.text], in: folder.path)
        #expect(result.outputText.split(separator: "\n").prefix(2) == ["pear", Substring(folder.path.text)])
    }

    @Test func theEnvironmentIsInheritedWhereNoneIsGiven() async throws {
        let result = try await Subprocess.run("sh", ["-c", "test -n \"$PATH\""])
        #expect(result.succeeded)
    }

    @Test func aMissingProgramIsNamed() async throws {
        let error = await #expect(throws: DeployError.self) { try await Subprocess.run("no-such-program-here") }
        #expect(error?.code == .inputNotFound)
        #expect(error?.message.contains("no-such-program-here") == true)
    }

    @Test func aMissingFolderIsNamed() async throws {
        let error = await #expect(throws: DeployError.self) {
            try await Subprocess.run("true", in: LocalPath("/no/such/folder"))
        }
        #expect(error?.code == .inputNotFound)
        #expect(error?.message.contains("/no/such/folder") == true)
    }

    @Test func aDeathBySignalIsTold() async throws {
        let result = try await Subprocess.run("sh", ["-c", "kill -TERM $$"])
        #expect(result.end == .signalled(SIGTERM))
    }

    @Test func outputAboveTheLimitEndsTheProgram() async throws {
        let error = await #expect(throws: DeployError.self) { try await Subprocess.run("yes", limit: 100_000) }
        #expect(error?.code == .unexpectedAnswer)
    }

    @Test func theDeadlineKillsTheWholeGroup() async throws {
        let folder = TemporaryFolder()
        let script = "sleep 600 & echo $! > pid; wait"
        let error = await #expect(throws: DeployError.self) {
            try await Subprocess.run("sh", ["-c", script], in: folder.path, deadline: .seconds(4))
        }
        #expect(error?.code == .deadlinePassed)
        let text = try String(decoding: LocalFileSystem.read(folder.path / "pid"), as: UTF8.self)
        let sleeper = try #require(pid_t(text.dropLast()))
        try await poll(for: "the end of \(sleeper)") { !isAlive(sleeper) }
    }

    @Test func cancellationKillsTheProgram() async throws {
        let folder = TemporaryFolder()
        let task = Task {
            try await Subprocess.run(
                "sh", ["-c", "echo $$ > pid.new; mv pid.new pid; exec sleep 600"], in: folder.path)
        }
        try await poll { LocalFileSystem.file(at: folder.path / "pid") != nil }
        let text = try String(decoding: LocalFileSystem.read(folder.path / "pid"), as: UTF8.self)
        let pid = try #require(pid_t(text.dropLast()))
        task.cancel()
        await #expect(throws: CancellationError.self) { try await task.value }
        try await poll(for: "the end of \(pid)") { !isAlive(pid) }
    }

    @Test func anOutputHeldOpenByAnotherDoesNotOutliveTheDeadline() async throws {
        let folder = TemporaryFolder()
        let error = await #expect(throws: DeployError.self) {
            try await Subprocess.run(
                "sh", ["-c", "setsid sleep 600 & echo $! > pid"], in: folder.path, deadline: .seconds(4))
        }
        #expect(error?.code == .deadlinePassed)
        let text = try String(decoding: LocalFileSystem.read(folder.path / "pid"), as: UTF8.self)
        kill(try #require(pid_t(text.dropLast())), SIGKILL)
    }

    @Test func ignoredSignalsAreNotInherited() async throws {
        signal(SIGUSR2, SIG_IGN)
        let result = try await Subprocess.run("sed", ["-n", "s/^Sig\\(Blk\\|Ign\\):\\t//p", "/proc/self/status"])
        let masks = result.outputText.split(separator: "\n").compactMap { UInt64($0, radix: 16) }
        // 32 and 33 belong to the C library.
        #expect(masks.map { $0 & 0x7fff_ffff } == [0, 0])
    }

    /// Zombies of other parents count as gone.
    private func isAlive(_ pid: pid_t) -> Bool {
        guard let status = try? LocalFileSystem.read(LocalPath("/proc/\(pid)/stat")) else { return false }
        return !String(decoding: status, as: UTF8.self).contains(") Z ")
    }
}
