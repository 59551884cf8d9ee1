import Glibc
import Ledger
import LocalFiles
import Subprocesses
import TestSupport
import Testing

@Suite struct ProcessIdentityTests {
    @Test func thisProcessIsAlive() {
        let me = ProcessIdentity.current()
        #expect(me.pid == getpid())
        #expect(me.startTime > 0)
        #expect(me.state == .alive)
        #expect(ProcessIdentity.running(pid: me.pid) == me)
    }

    @Test func aProcessWhoseNumberWasGivenAgainIsGone() {
        let me = ProcessIdentity.current()
        let before = ProcessIdentity(
            pid: me.pid, startTime: me.startTime - 1, host: me.host, boot: me.boot, namespace: me.namespace)
        #expect(before.state == .gone)
    }

    /// The name stands in brackets before the start time.
    @Test func aProcessWithABracketInItsNameIsAliveUntilItIsKilled() async throws {
        try await withTemporaryFolder { folder in
            let copied = try await Subprocess.run("cp", ["/bin/sleep", "a) R (b 7"], in: folder.path)
            try #require(copied.succeeded)
            let child = try Subprocess.start((folder.path / "a) R (b 7").text, ["600"])
            defer { child.kill() }
            let identity = try #require(ProcessIdentity.running(pid: child.pid))
            #expect(identity.state == .alive)
            child.signal(SIGKILL)
            _ = await child.wait()
            #expect(identity.state == .gone)
            #expect(!identity.isAlive)
        }
    }

    @Test func aProcessOfWhichOnlyTheStatusIsLeftIsGone() async throws {
        var pid = pid_t()
        var arguments: [UnsafeMutablePointer<CChar>?] = [strdup("sleep"), strdup("600"), nil]
        defer { for argument in arguments { free(argument) } }
        try #require(posix_spawnp(&pid, "sleep", nil, nil, &arguments, nil) == 0)
        let identity = ProcessIdentity.running(pid: pid)
        kill(pid, SIGKILL)
        try await poll(for: "the end of the process") { ProcessIdentity.running(pid: pid) == nil }
        #expect(kill(pid, 0) == 0)
        #expect(try #require(identity).state == .gone)
        var status: Int32 = 0
        #expect(waitpid(pid, &status, 0) == pid)
    }

    @Test func whatRunsElsewhereIsUnknownAndCountsAsAlive() {
        let me = ProcessIdentity.current()
        let elsewhere = ProcessIdentity(
            pid: me.pid, startTime: me.startTime, host: me.host + "2", boot: me.boot, namespace: me.namespace)
        let contained = ProcessIdentity(
            pid: me.pid, startTime: me.startTime, host: me.host, boot: me.boot, namespace: "pid:[1]")
        for process in [elsewhere, contained] {
            #expect(process.state == .unknown)
            #expect(process.isAlive)
        }
    }

    @Test func whatRanBeforeTheLastBootIsGone() {
        let me = ProcessIdentity.current()
        let before = ProcessIdentity(
            pid: me.pid, startTime: me.startTime, host: me.host, boot: "another", namespace: "pid:[1]")
        #expect(before.state == .gone)
    }
}
