import DeployEngine
import Testing

@Suite struct RootCauseTests {
    @Test func theInnermostCauseOfTheLastTraceIsTaken() throws {
        let log = """
            2026-11-21 10:00:00 INFO  starting
            java.lang.IllegalStateException: an older trouble
            \tat org.example.Old.run(Old.java:3)
            2026-11-21 10:00:01 ERROR it failed
            org.example.Outer: could not run
            \tat org.example.Runner.run(Runner.java:10) ~[x.jar:1]
            \tat java.base/java.lang.Thread.run(Thread.java:840)
            Caused by: java.lang.RuntimeException: middle
            \tat org.example.Runner.call(Runner.java:20)
            \t... 2 more
            Caused by: java.io.FileNotFoundException: hdfs:///in (No such file or directory)
            \tat Clicks.main(Clicks.java:31)
            \tat org.example.Runner.call(Runner.java:19)
            \t... 3 more
            2026-11-21 10:00:02 INFO  going down
            """
        let cause = try #require(RootCause(in: log))
        #expect(cause.exception == "java.io.FileNotFoundException: hdfs:///in (No such file or directory)")
        #expect(cause.place == "Clicks.java:31")
    }

    @Test(arguments: ["", "one line", "a list:\n at the end of it", "2026-11-21 INFO all is well\nbye"])
    func aLogWithoutATraceHasNone(_ log: String) {
        #expect(RootCause(in: log) == nil)
    }

    @Test func aFrameWithoutALineHasNoPlace() throws {
        let cause = try #require(RootCause(in: "java.lang.Error: x\n\tat java.lang.Thread.run(Native Method)"))
        #expect(cause == RootCause(in: "Caused by: java.lang.Error: x\n\tat a.B.c(Unknown Source)"))
        #expect(cause.place == nil)
    }
}
