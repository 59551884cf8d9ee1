import Glibc
import LocalFiles
import Subprocesses
import TestSupport
import Testing

struct ChildProcessTests {
    @Test func linesComeWhileTheProgramRuns() async throws {
        let child = try Subprocess.start("sh", ["-c", "echo one; echo two; printf three; exec sleep 600"])
        var lines = child.outputLines.makeAsyncIterator()
        #expect(await lines.next() == "one")
        #expect(await lines.next() == "two")
        #expect(child.end == nil)
        child.signal(SIGTERM)
        #expect(await lines.next() == "three")
        #expect(await lines.next() == nil)
        #expect(await child.wait() == .signalled(SIGTERM))
    }

    @Test func errorsAreReadLikeOutput() async throws {
        let child = try Subprocess.start("sh", ["-c", "echo wrong >&2"])
        var lines: [String] = []
        for await line in child.errorLines { lines.append(line) }
        #expect(lines == ["wrong"])
    }

    @Test func outputsGoToFiles() async throws {
        let folder = TemporaryFolder()
        let log = folder.path / "log"
        for word in ["first", "second"] {
            let child = try Subprocess.start(
                "sh", ["-c", "echo \(word); echo error >&2"], output: .file(log), errors: .discard)
            #expect(await child.wait() == .exited(0))
        }
        #expect(try String(decoding: LocalFileSystem.read(log), as: UTF8.self) == "first\nsecond\n")
    }

    @Test func manyWaitForOneEnd() async throws {
        let child = try Subprocess.start("sh", ["-c", "read line; exit 5"], input: Array("go\n".utf8))
        let ends = await withTaskGroup(of: SubprocessEnd.self) { group in
            for _ in 0..<10 { group.addTask { await child.wait() } }
            return await group.reduce(into: []) { $0.append($1) }
        }
        #expect(ends == Array(repeating: .exited(5), count: 10))
        child.signal(SIGKILL)
        #expect(await child.wait() == .exited(5))
    }

    @Test func aChildHasNoDescriptorOfItsParentOrOfOthers() async throws {
        let other = try Subprocess.start("sleep", ["600"])
        let result = try await Subprocess.run("ls", ["/proc/self/fd"])
        other.kill()
        #expect(result.outputText == "0\n1\n2\n3\n")
        #expect(await other.wait() == .signalled(SIGKILL))
    }
}
