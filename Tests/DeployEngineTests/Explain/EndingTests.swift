import DeployEngine
import Diagnostics
import HadoopRecords
import Testing

/// What users read about an application that ended badly.
@Suite struct EndingTests {
    struct End: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let diagnostics: String
        var logs: [String: String] = [:]
        /// What follows the application's id.
        let message: String
        let hint: String
    }

    /// As the ResourceManager writes it, cut to what is read.
    private static func exited(_ status: Int, _ words: String = "Exception from container-launch.") -> String {
        """
        Application application_1795246195732_0012 failed 1 times (global limit =2; local limit is =1) due to AM \
        Container for appattempt_1795246195732_0012_000001 exited with  exitCode: \(status)
        Failing this attempt.Diagnostics: [2026-11-21 10:52:56.692]\(words)
        Container id: container_1795246195732_0012_01_000001
        """
    }

    private static let trace = "java.lang.Error: the end\n\tat Clicks.main(Clicks.java:31)\n"

    static let ends = [
        End(
            testDescription: "a program that throws", diagnostics: exited(2), logs: ["jobmanager.log": trace],
            message: "failed: java.lang.Error: the end (Clicks.java:31)", hint: "jobmanager.log"),
        End(
            testDescription: "a program that exits", diagnostics: exited(3), logs: ["jobmanager.log": trace],
            message: "failed: the JobManager's container ended with exit status 3", hint: "System.exit"),
        End(
            testDescription: "a program that exits as Flink does", diagnostics: exited(1),
            logs: ["jobmanager.log": "going down\n", "jobmanager.err": "SLF4J: bindings\n"],
            message: "failed: the JobManager's container ended with exit status 1", hint: "System.exit"),
        End(
            testDescription: "a program that never executes", diagnostics: exited(165),
            logs: [
                "jobmanager.log":
                    "org.apache.flink.client.deployment.application.ApplicationExecutionException: The application "
                    + "contains no execute() calls.\n\tat org.apache.flink.X.y(X.java:309)\n"
            ],
            message: "failed: org.apache.flink.client.deployment.application.ApplicationExecutionException: The "
                + "application contains no execute() calls.", hint: "call execute()"),
        End(
            testDescription: "options that no JVM takes", diagnostics: exited(1),
            logs: ["jobmanager.err": "Invalid thread stack size: -Xss1x\nError: Could not create the Java VM.\n"],
            message: "failed: the JobManager's container ended with exit status 1: Invalid thread stack size: -Xss1x",
            hint: "bobbin logs"),
        End(
            testDescription: "no Java", diagnostics: exited(127),
            logs: ["jobmanager.err": "/bin/bash: line 1: /nowhere/bin/java: No such file or directory\n"],
            message: "failed: the JobManager's container ended with exit status 127: /bin/bash: line 1: "
                + "/nowhere/bin/java: No such file or directory", hint: "JAVA_HOME"),
        End(
            testDescription: "too much memory", diagnostics: exited(-104, "Container is beyond its memory limit."),
            message: "lost its JobManager's container: Container is beyond its memory limit.",
            hint: "jobmanager.memory.process.size"),
        End(
            testDescription: "too large an address space",
            diagnostics: exited(
                -103,
                "Container [pid=3098,containerID=container_1795315479816_0008_01_000001] is running 17639936B beyond the "
                    + "'VIRTUAL' memory limit. Current usage: 138.0 MB of 1 GB physical memory used; 2.1 GB of 2.1 GB "
                    + "virtual memory used. Killing container."),
            message: "lost its JobManager's container: Container "
                + "[pid=3098,containerID=container_1795315479816_0008_01_000001] is running 17639936B beyond the "
                + "'VIRTUAL' memory limit. Current usage: 138.0 MB of 1 GB physical memory used; 2.1 GB of 2.1 GB virtual "
                + "memory used. Killing container.",
            hint: "yarn.nodemanager.vmem-check-enabled"),
        End(
            testDescription: "a lost node",
            diagnostics: """
                Application application_1795315479816_0003 failed 1 times (global limit =2; local limit is =1) due to AM \
                Container for appattempt_1795315479816_0003_000001 exited with  exitCode: -100
                Failing this attempt.Diagnostics: Container released on a *lost* nodeFor more detailed output, check the \
                application tracking page: http://rm1:8088/cluster/app/application_1795315479816_0003 Then click on links
                """, message: "lost its JobManager's container: Container released on a *lost* node",
            hint: "bobbin doctor"),
        End(
            testDescription: "killed by the system", diagnostics: exited(137), logs: ["jobmanager.log": "busy\n"],
            message: "lost its JobManager: the container ended with exit status 137", hint: "memory runs out"),
        End(
            testDescription: "diagnostics of another kind", diagnostics: "the queue was removed\nand more",
            message: "failed: the queue was removed", hint: "bobbin logs"),
        End(
            testDescription: "a job's failure, which Flink tells YARN of", diagnostics: "",
            logs: ["jobmanager.log": trace],
            message: "failed: java.lang.Error: the end (Clicks.java:31)", hint: "jobmanager.log"),
    ]

    @Test(arguments: ends)
    func theErrorTellsWhatHappenedAndWhatToDo(_ end: End) throws {
        let id = ApplicationID(clusterTimestamp: 1_795_246_195_732, number: 12)
        let report = ApplicationReport(
            applicationID: id, name: "clicks", user: "me", queue: "root.default", type: "Apache Flink", state: .failed,
            finalStatus: .failed, diagnostics: end.diagnostics)
        var situation = Situation(report)
        situation.logs = end.logs
        let error = Ending.error(.applicationFailed, id, try #require(Rules.explain(situation)))
        #expect(error.message == "\(id) \(end.message)")
        #expect(try #require(error.hint).contains(end.hint))
    }
}
