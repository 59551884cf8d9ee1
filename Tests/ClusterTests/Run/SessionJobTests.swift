import Glibc
import LocalFiles
import Subprocesses
import TestSupport
import Testing

extension ClusterTier {
    /// Programs into a session: one session for all that is tried, since each takes half a minute to start.
    @Suite struct SessionJobTests {
        @Test func programsRunInASessionWithoutJavaHere() async throws {
            try await ClusterFixture.with { f in
                let jar = try await JavaProgram("Counts").jar(in: f)
                let here = "-Dyarn.properties-file.location=\(f.folder)"
                let started = try await f.bobbin([
                    "yarn-session", "start", "-d", "-nm", "etl", "-s", "2", "-jm", "1024m", "-tm", "1024m", here, "-o",
                    "id", "--flink-home", f.cluster.tools.flinkHome.text,
                ])
                #expect(started.succeeded, "\(started.errorText)")
                let session = started.outputText.filter { !$0.isWhitespace }

                try await runsToItsEnd(f, jar, session)
                try await isFoundByThePropertiesFile(f, jar, here, session)
                try await endsAsItsJobDoes(f, jar)
                try await goesOnOrIsCancelledWhereInterrupted(f, jar)
                try await runsMainHereWhereAsked(f, jar)

                let stopped = try await f.bobbin(["yarn-session", "stop", "--force", "etl"])
                #expect(stopped.succeeded, "\(stopped.errorText)")
                let late = try await run(f, ["--session", session], jar, ["submits", "5"])
                #expect(late.end == .exited(66))
                #expect(late.errorText.contains("the session \(session) (etl) has ended"))
            }
        }

        private func runsToItsEnd(_ f: ClusterFixture, _ jar: LocalPath, _ session: String) async throws {
            let result = try await run(f, ["--session", "etl", "-o", "id"], jar, ["submits", "42"])
            #expect(result.succeeded, "\(result.errorText)")
            let job = result.outputText.filter { !$0.isWhitespace }
            #expect(job.count == 32)
            for line in [
                "Job has been submitted with JobID \(job)", "Program execution finished",
                "Job with JobID \(job) has finished.", "- seen (java.lang.Long): 42",
            ] { #expect(result.errorText.contains(line), "\(result.errorText)") }
            #expect(result.errorText.contains("session \(session) \"etl\""))
        }

        private func isFoundByThePropertiesFile(
            _ f: ClusterFixture, _ jar: LocalPath, _ here: String, _ session: String
        ) async throws {
            let result = try await run(f, [here], jar, ["waits", "5"])
            #expect(result.succeeded, "\(result.errorText)")
            #expect(result.errorText.contains("session \(session)"))
            #expect(result.errorText.contains(".yarn-properties-"))
            #expect(result.errorText.contains("the program waits for its job (Counts.java:"))
        }

        private func endsAsItsJobDoes(_ f: ClusterFixture, _ jar: LocalPath) async throws {
            let threw = try await run(f, ["--session", "etl"], jar, ["throws", "5", "a b", "#c"])
            #expect(threw.end == .exited(1))
            #expect(threw.errorText.contains("the words were throws|5|a b|#c (Counts.java:"), "\(threw.errorText)")
            let collects = try await run(f, ["--session", "etl"], jar, ["collects", "5"])
            #expect(collects.end == .exited(1))
            #expect(collects.errorText.contains("executes a second job"), "\(collects.errorText)")
            let failing = try await JavaProgram("FailsInJob").jar(in: f)
            let failed = try await run(f, ["--session", "etl"], failing, [])
            #expect(failed.end == .exited(1))
            #expect(failed.errorText.contains("number 6 is too large (FailsInJob.java:"), "\(failed.errorText)")
        }

        /// A second job, and results that main reads, are what no JobManager can give it.
        private func runsMainHereWhereAsked(_ f: ClusterFixture, _ jar: LocalPath) async throws {
            let options = ["--session", "etl", "--client-main", "--flink-home", f.cluster.tools.flinkHome.text]
            let collected = try await run(f, options, jar, ["collects", "5"])
            #expect(collected.succeeded, "\(collected.errorText)")
            let lines = collected.outputText.split(separator: "\n")
            #expect(lines.filter { $0.hasPrefix("Job has been submitted with JobID ") }.count == 2, "\(lines)")
            let threw = try await run(f, options, jar, ["throws", "5"])
            #expect(threw.end == .exited(1))
            #expect(threw.errorText.contains("the words were throws|5"), "\(threw.errorText)")
        }

        private func goesOnOrIsCancelledWhereInterrupted(_ f: ClusterFixture, _ jar: LocalPath) async throws {
            for (options, words) in [([], "goes on"), (["-sae"], "was cancelled")] {
                let running = try RunningBobbin(
                    f.cluster.tools.bobbin,
                    ["run", "--session", "etl", "--conf", f.cluster.conf.text] + options
                        + [jar.text, "submits", "100000000"], environment: f.environment, in: f.folder)
                try await running.says("executing")
                running.child.signal(SIGINT)
                let result = try await running.result()
                #expect(result.end == .exited(130))
                #expect(result.errorText.contains(words), "\(result.errorText)")
            }
        }
    }

    /// Programs on any JobManager, and without any Hadoop.
    @Suite struct AnyJobManagerTests {
        @Test(arguments: ClusterTools.flinks.filter { !$0.version.hasPrefix("2.") })
        func aStandaloneFlinkRunsPrograms(_ flink: TestedFlink) async throws {
            try await ClusterFixture.with { f in
                let jar = try await JavaProgram("Counts").jar(in: f)
                try await RunningFlink.with(flink, in: f.folder) { running in
                    let address = "localhost:\(running.port)"
                    try await poll(within: .seconds(240), for: "a TaskManager") {
                        let seen = try await bobbin(f, ["-m", address], jar, ["submits", "1"])
                        return seen.succeeded
                    }
                    let byAddress = try await bobbin(f, ["-m", address, "-p", "2"], jar, ["submits", "7"])
                    #expect(byAddress.succeeded, "\(byAddress.errorText)")
                    #expect(byAddress.errorText.contains("- seen (java.lang.Long): 7"), "\(byAddress.errorText)")

                    // The JobManager of Flink's own configuration is the last of the default targets.
                    let byDefault = try await bobbin(
                        f, ["--flink-home", flink.home.text, "-d", "-Dyarn.properties-file.location=\(f.folder)"], jar,
                        ["submits", "7"], ["FLINK_CONF_DIR": running.conf.text])
                    #expect(byDefault.succeeded, "\(byDefault.errorText)")
                    #expect(byDefault.errorText.contains("http://\(address) (rest.address, "), "\(byDefault.errorText)")
                }
            }
        }

        private func bobbin(
            _ f: ClusterFixture, _ options: [String], _ jar: LocalPath, _ arguments: [String],
            _ more: [String: String] = [:]
        ) async throws -> SubprocessResult {
            try await Subprocess.run(
                f.cluster.tools.bobbin.text, ["run"] + options + [jar.text] + arguments,
                environment: f.environment.merging(more) { $1 }, in: f.folder, deadline: .seconds(120))
        }
    }
}

/// Runs a program with `bobbin run` on the fixture's cluster.
private func run(
    _ f: ClusterFixture, _ options: [String], _ program: LocalPath, _ arguments: [String]
) async throws -> SubprocessResult {
    try await Subprocess.run(
        f.cluster.tools.bobbin.text,
        ["run"] + options + ["--conf", f.cluster.conf.text, program.text] + arguments, environment: f.environment,
        in: f.folder, deadline: .seconds(240))
}
