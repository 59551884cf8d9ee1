import Subprocesses
import Testing

/// Words of a command of the page, and what its workers print.
struct PageSubmission: Sendable {
    let words: String
    let printed: String
}

extension ClusterTier {
    /// The page for users of PyFlink does what it says, on nodes that have no Python and see nothing of the client's.
    @Suite(
        .enabled("PYFLINK_VENV_1_20_5 and PYFLINK_ENV_1_20_5 are not set: see PyFlinkTools") {
            ClusterTools.isCI || PyFlinkTools.areThere
        })
    struct PythonPageTests {
        static let submissions = [
            PageSubmission(words: "--env venv.zip job.py", printed: "a on day 1\nb on day 1\n"),
            PageSubmission(words: "-pym clicks", printed: "helper, unpacked, day 2\n"),
            PageSubmission(words: "-j connector.jar", printed: "+I[2]\n+I[4]\n+I[6]\n"),
            PageSubmission(words: "-py hdfs:///jobs/job.py", printed: "a on day 3\nb on day 3\n"),
            PageSubmission(words: "app.jar", printed: "+I[helper 1]\n+I[helper 2]\n+I[helper 3]\n"),
        ]

        @Test func questionsAboutAnEnvironmentAndAPlanAreAnswered() async throws {
            let user = try await PythonUser.shared()
            for command in try PythonPage.questions() { try await user.shell(command).expectSuccess() }
        }

        @Test(arguments: try PythonPage.submissions())
        func aSubmissionOfThePageRuns(command: String) async throws {
            let expected = Self.submissions.filter { command.contains($0.words) }
            #expect(expected.count == 1, "what its workers print is not known")
            let user = try await PythonUser.shared()
            try await user.shell(command).expectSuccess()
            let output = try await user.output()
            for one in expected { #expect(output.workers.contains(one.printed), "\(output)") }
        }
    }
}
