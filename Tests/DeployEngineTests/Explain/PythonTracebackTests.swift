import DeployEngine
import Diagnostics
import HadoopRecords
import Testing

/// What a program's main printed on its way out, and what is told of it.
struct PythonTracebackTests {
    static let absent = """
        Traceback (most recent call last):
          File "/opt/env/lib/python3.11/runpy.py", line 198, in _run_module_as_main
            return _run_code(code, main_globals, None,
          File "/tmp/pyflink/a/b/job.py", line 3, in <module>
            import pandaz
        ModuleNotFoundError: No module named 'pandaz'
        """
    static let chained = """
        Traceback (most recent call last):
          File "/tmp/pyflink/a/b/job.py", line 8, in main
            int("x")
        ValueError: invalid literal for int() with base 10: 'x'

        During handling of the above exception, another exception occurred:

        Traceback (most recent call last):
          File "/tmp/pyflink/a/b/job.py", line 10, in main
            raise Refused("no number")
        job.Refused: no number
        """
    static let worker = """
        Caused by: java.lang.RuntimeException: Error received from SDK harness for instruction 1: Traceback (most recent call last):
          File "/x/env.zip/lib/python3.11/site-packages/apache_beam/runners/worker/sdk_worker.py", line 287, in _execute
            response = task()
          File "/x/python-files/job.py", line 17, in double
            return 1 / number
        ZeroDivisionError: division by zero

        	at org.apache.beam.runners.fnexecution.control.FnApiControlClient.handle(FnApiControlClient.java:180)
        """

    /// As Flink 1.17.2, 1.20.5, and 2.2.0 log what main prints.
    static let logged = """
        2026-11-21 16:06:13,219 INFO  org.apache.flink.client.python.PythonDriver                  [] - Traceback (most recent call last):
        2026-11-21 16:06:13,220 INFO  org.apache.flink.client.python.PythonDriver                  [] -   File "/x/job.py", line 30, in <module>
        2026-11-21 16:06:13,220 INFO  org.apache.flink.client.python.PythonDriver                  [] -     print(seen())
        2026-11-21 16:06:13,234 INFO  org.apache.flink.client.python.PythonDriver                  [] - ModuleNotFoundError: No module named 'absent'
        2026-11-21 16:06:13,606 INFO  org.apache.flink.client.python.PythonDriver                  [] - ------- Python Process Exited -------
        2026-11-21 16:06:13,610 ERROR org.apache.flink.client.python.PythonDriver                  [] - Run python process failed
        java.lang.RuntimeException: Python process exits with code: 1
        \tat org.apache.flink.client.python.PythonDriver.main(PythonDriver.java:126)
        """

    static let failed = ApplicationReport(
        applicationID: ApplicationID(clusterTimestamp: 1_795_246_195_732, number: 12), name: "job", user: "ada",
        queue: "root.default", type: "Apache Flink", state: .failed, finalStatus: .failed,
        diagnostics: "due to AM Container exited with  exitCode: 2\n")

    @Test(arguments: [
        (absent, "jobmanager.out", "ModuleNotFoundError: No module named 'pandaz' (job.py line 3)"),
        (chained, "jobmanager.out", "job.Refused: no number (job.py line 10)"),
        (logged, "jobmanager.log", "ModuleNotFoundError: No module named 'absent' (job.py line 30)"),
        (worker, "jobmanager.log", "ZeroDivisionError: division by zero (job.py line 17)"),
    ])
    func theExceptionAndTheUsersLineAreTold(log: String, file: String, told: String) {
        let java = "java.lang.RuntimeException: Python process exits with code: 1\n\tat a.B.c(B.java:1)\n"
        let logs = file == "jobmanager.log" ? [file: log] : [file: log, "jobmanager.log": java]
        var situation = Situation(Self.failed)
        situation.logs = logs
        #expect(Rules.explain(situation)?.summary.hasSuffix(told) == true)
    }

    @Test func aFailureOfFlinksThatPythonPassesOnIsFlinks() {
        let out = """
            Traceback (most recent call last):
              File "job.py", line 3, in <module>
                env.execute()
            py4j.protocol.Py4JJavaError: An error occurred while calling o8.execute.
            : java.util.concurrent.ExecutionException: org.apache.flink.X: no slot
            \tat org.apache.flink.Y.z(Y.java:1)
            """
        var situation = Situation(Self.failed)
        situation.logs = ["jobmanager.out": out]
        #expect(Rules.explain(situation)?.summary.contains("org.apache.flink.X: no slot") == true)
    }
}
