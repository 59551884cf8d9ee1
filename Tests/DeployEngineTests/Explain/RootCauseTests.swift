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

    @Test func anInterruptionAtTheEndIsNotTheCause() throws {
        let log = """
            org.example.ApplicationExecutionException: The application contains no execute() calls.
            \tat org.example.Runner.run(Runner.java:10)
            2026-11-21 10:00:01 INFO  going down
            java.io.InterruptedIOException: Call interrupted
            \tat org.apache.hadoop.ipc.Client.call(Client.java:1527)
            """
        let cause = try #require(RootCause(in: log))
        #expect(
            cause.exception == "org.example.ApplicationExecutionException: The application contains no execute() calls."
        )
        let alone = try #require(RootCause(in: log.split(separator: "\n").suffix(2).joined(separator: "\n")))
        #expect(alone.className == "java.io.InterruptedIOException")
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

    struct Trace: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let text: String
        let exception: String
        let place: String?
    }

    @Test(arguments: [
        Trace(
            testDescription: "the user's line below those of libraries",
            text: """
                java.io.IOException: gone
                \tat org.apache.hadoop.fs.FileSystem.open(FileSystem.java:9) ~[hadoop.jar:3]
                \tat java.base/java.util.ArrayList.forEach(ArrayList.java:1)
                \tat app//org.example.Reader.read(Reader.java:12) ~[clicks.jar:?]
                \tat Clicks.main(Clicks.java:31) ~[clicks.jar:?]
                """, exception: "java.io.IOException: gone", place: "Reader.java:12"),
        Trace(
            testDescription: "a cause without frames of its own",
            text: """
                java.util.concurrent.CompletionException: org.example.Wrong: no
                \tat java.base/java.util.concurrent.CompletableFuture.get(CompletableFuture.java:332)
                \tat Clicks.main(Clicks.java:31)
                Caused by: org.example.Wrong: no
                \t... 14 more
                2026-11-21 10:53:09,954 INFO  going down
                """, exception: "org.example.Wrong: no", place: "Clicks.java:31"),
        Trace(
            testDescription: "a wrapper without a cause",
            text: "java.util.concurrent.CompletionException: org.example.Wrong: no\n\tat a.B.c(B.java:1)",
            exception: "org.example.Wrong: no", place: "B.java:1"),
        Trace(
            testDescription: "a message of several lines",
            text: "2026-11-21 ERROR x\njava.lang.Error: first\n  second\nthird\n\tat a.B.c(B.java:1)",
            exception: "java.lang.Error: first", place: "B.java:1"),
        Trace(
            testDescription: "something suppressed",
            text: "java.lang.Error: x\n\tat a.B.c(B.java:1)\n\tSuppressed: java.lang.Error: y\n\t\tat a.B.d(B.java:2)",
            exception: "java.lang.Error: x", place: "B.java:1"),
        Trace(
            testDescription: "Flink's own lines alone",
            text: "java.lang.Error: x\n\tat org.apache.flink.X.y(X.java:3)", exception: "java.lang.Error: x", place: nil
        ),
        Trace(
            testDescription: "one of Flink's examples",
            text: "java.lang.Error: x\n\tat org.apache.flink.streaming.examples.Count.main(Count.java:3)",
            exception: "java.lang.Error: x", place: "Count.java:3"),
    ])
    func tracesAreReadAsJavaPrintsThem(_ trace: Trace) throws {
        let cause = try #require(RootCause(in: trace.text))
        #expect(cause.exception == trace.exception)
        #expect(cause.place == trace.place)
    }
}
