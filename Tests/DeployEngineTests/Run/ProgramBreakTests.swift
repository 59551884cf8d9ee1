import TestSupport
import Testing

@testable import DeployEngine

@Suite struct ProgramBreakTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let message: String
        let reason: ProgramBreak.Reason
        var testDescription: String { "\(reason)" }
    }

    private static let cases = [
        Case(
            message: "org.apache.flink.util.FlinkRuntimeException: The Job Result cannot be fetched through the Job "
                + "Client when in Web Submission.", reason: .waits),
        Case(
            message:
                "java.lang.IllegalArgumentException: Job client must be a CoordinationRequestGateway. This is a bug.",
            reason: .reads),
        Case(
            message: "org.apache.flink.api.common.InvalidProgramException: Job was submitted in detached mode. Results "
                + "of job execution, such as accumulators, runtime, etc. are not available. ", reason: .asksForResult),
        Case(
            message:
                "org.apache.flink.util.FlinkRuntimeException: Cannot have more than one execute() or executeAsync() "
                + "call in a single environment.", reason: .executesTwice),
        Case(message: "java.lang.IllegalStateException: no more", reason: .fails),
    ]

    private func trace(_ message: String) -> String {
        """
        org.apache.flink.runtime.rest.handler.RestHandlerException: Could not execute application.
        \tat org.apache.flink.runtime.webmonitor.handlers.JarRunHandler.lambda$handleRequest$1(JarRunHandler.java:114)
        Caused by: org.apache.flink.client.program.ProgramInvocationException: The main method caused an error: x
        \tat org.apache.flink.client.program.PackagedProgram.callMainMethod(PackagedProgram.java:372)
        Caused by: \(message)
        \tat org.apache.flink.client.deployment.application.WebSubmissionJobClient.x(WebSubmissionJobClient.java:92)
        \tat Clicks.main(Clicks.java:27)
        \t... 7 more

        """
    }

    @Test(arguments: cases)
    func whyMainEndedIsToldFromWhatFlinkThrew(_ test: Case) {
        let broken = ProgramBreak(trace: trace(test.message))
        #expect(broken.reason == test.reason)
        #expect(broken.cause.place == "Clicks.java:27")
        #expect(broken.sentence.contains("(Clicks.java:27)"))
        #expect(broken.isHarmless == (test.reason == .waits || test.reason == .asksForResult))
    }

    /// Java only knows that Python has ended; Python's own words are in its output.
    @Test(arguments: cases)
    func aPythonProgramIsJudgedByItsOutput(_ test: Case) {
        let output = """
            Traceback (most recent call last):
              File "/tmp/pyflink/x/y/old.py", line 1, in <module>
            KeyError: 'of an earlier program'
            Traceback (most recent call last):
              File "/tmp/pyflink/x/y/job.py", line 12, in <module>
                r.wait()
            py4j.protocol.Py4JJavaError: An error occurred while calling o12.await.
            : \(trace(test.message))
            """
        let broken = ProgramBreak(
            trace: trace("java.lang.RuntimeException: Python process exits with code: 1"), output: output)
        #expect(broken.reason == test.reason)
    }
}
