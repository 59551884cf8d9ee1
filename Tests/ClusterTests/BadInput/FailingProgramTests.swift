import Ledger
import LocalFiles
import Subprocesses
import TestSupport
import Testing

extension ClusterTier {
    /// Programs that do not get as far as a job, or whose job does not get far.
    @Suite struct FailingProgramTests {
        struct Case: Sendable, CustomTestStringConvertible {
            /// The class, and the name of its source.
            let testDescription: String
            /// What follows the application's id.
            let message: String
            /// What follows it where the JobManager takes over 5 s to exit, as on a busy machine, and Flink breaks it off.
            var lateMessage: String?
            let hint: String
            /// What `bobbin explain` has for it.
            let code: String
        }

        static let cases = [
            Case(
                testDescription: "ThrowsInMain",
                message:
                    "failed: java.lang.IllegalStateException: the folder hdfs:///in is empty (ThrowsInMain.java:4)",
                hint: "jobmanager.log", code: "exception"),
            Case(
                testDescription: "ExitsInMain", message: "failed: the JobManager's container ended with exit status 3",
                lateMessage:
                    "failed: the JobManager ended with exit status 239, Flink's own for a process that breaks off",
                hint: "Does the program call System.exit?", code: "program-exit"),
            Case(
                testDescription: "NeverExecutes",
                message: "failed: org.apache.flink.client.deployment.application.ApplicationExecutionException: "
                    + "The application contains no execute() calls.", hint: "call execute()", code: "no-execute"),
            Case(
                testDescription: "NeedsLibrary",
                message: "failed: java.lang.ClassNotFoundException: NeedsLibrary$Library (NeedsLibrary.java:12)",
                hint: "--ship JAR", code: "class-missing"),
            Case(
                testDescription: "FailsInJob",
                message: "failed: java.lang.IllegalArgumentException: number 6 is too large (FailsInJob.java:12)",
                hint: "jobmanager.log", code: "exception"),
        ]

        @Test(arguments: cases)
        func theCauseIsNamedWithItsLineAndNothingIsLeft(_ program: Case) async throws {
            try await ClusterFixture.with { f in
                let jar = try await JavaProgram(program.testDescription).jar(in: f, without: "Library")
                let error = try await f.refusal(
                    ["--wait", "finished"], program: jar, arguments: ["hdfs:///in"], status: 1)
                let application = try #require(try await f.applications().first)
                #expect(error.code == "application-failed")
                let told = [program.message, program.lateMessage].compactMap { $0.map { "\(application.id) \($0)" } }
                #expect(told.contains(error.message))
                let hint = try #require(error.hint)
                #expect(hint.contains(program.hint), "\(hint)")
                #expect(application.finalStatus == "FAILED")
                #expect(try await f.code(of: application.id) == program.code)
                try await f.expectNothingLeft()
                #expect(try await f.records().first?.stage == .ended)
            }
        }

        /// The logs are then in HDFS alone: `wait` tells the same as the command that saw the failure.
        @Test func theCauseIsFoundWhenTheLogsAreAggregated() async throws {
            try await ClusterFixture.with { f in
                let jar = try await JavaProgram("ThrowsInMain").jar(in: f)
                let error = try await f.refusal(program: jar, arguments: ["hdfs:///in"], status: 1)
                let application = try #require(try await f.applications().first)
                let folder = "/app-logs/\(f.user)"
                try await poll(within: .seconds(60), for: "the aggregated logs") {
                    try await !f.cluster.files(below: folder, as: f.user).filter { !$0.hasSuffix(".tmp") }.isEmpty
                }
                let later = try await f.bobbin(["wait", "\(application.id)"])
                #expect(later.end == .exited(1))
                #expect(later.errorText.contains(error.message), "\(later.errorText)")
            }
        }

        @Test func aCallOfSystemExitIsFoundWhereFlinkIsToldToLookForIt() async throws {
            try await ClusterFixture.with { f in
                let jar = try await JavaProgram("ExitsInMain").jar(in: f)
                let error = try await f.refusal(
                    ["-Dcluster.intercept-user-system-exit=THROW"], program: jar, status: 1)
                #expect(error.message.contains("UserSystemExitException"))
                #expect(error.message.hasSuffix("(ExitsInMain.java:4)"))
                #expect(error.hint?.contains("let main return") == true)
                let application = try #require(try await f.applications().first)
                #expect(try await f.code(of: application.id) == "system-exit")
            }
        }

        @Test func optionsThatNoJVMTakesAreQuoted() async throws {
            try await ClusterFixture.with { f in
                let error = try await f.refusal(["-Denv.java.opts.jobmanager=-Xss1x"], status: 1)
                #expect(error.message.hasSuffix("exit status 1: Invalid thread stack size: -Xss1x"))
                try await f.expectNothingLeft()
            }
        }
    }
}
