import Glibc
import HadoopRecords
import Ledger
import LocalFiles
import Subprocesses
import TestSupport
import Testing

extension ClusterTier {
    /// Sessions from their start to their end.
    @Suite struct SessionTests {
        @Test func aSessionIsStartedFoundGuardedAndStoppedInOrder() async throws {
            try await ClusterFixture.with { f in
                let id = try await f.startSession("etl", ["--ttl", "1h"])
                #expect(try f.propertiesFile()?.contains("applicationID=\(id)\n") == true)
                #expect(try await f.bobbin(["yarn-session", "list", "-o", "id"]).outputText.contains("\(id)"))
                let idle = try await f.status(ofSession: "etl")
                #expect(idle.idleSince != nil)
                try await f.runHeartbeat(at: try #require(idle.webInterface))
                let busy = try await f.status(ofSession: "\(id)")
                #expect(busy.application.jobs?.map(\.name) == ["heartbeat"])
                #expect(busy.idleSince == nil)

                let refused = try await f.bobbin(["yarn-session", "stop"])
                #expect(refused.end == .exited(78))
                #expect(refused.errorText.contains("heartbeat"))
                #expect(try await f.applications().map(\.state) == ["RUNNING"])

                let stopped = try await f.bobbin(["yarn-session", "stop", "etl", "--force"])
                #expect(stopped.end == .exited(0), "\(stopped.errorText)")
                #expect(try await f.applications().map(\.finalStatus) == ["SUCCEEDED"])
                #expect(try await f.stagingFolders() == [])
                #expect(try f.propertiesFile() == nil)
                #expect(try await f.records().first?.stage == .ended)
            }
        }

        struct End: CustomTestStringConvertible {
            let step: String
            let words: String?
            var testDescription: String { step }

            static let all = [
                End(step: #"send:\x03"#, words: "is stopped"), End(step: "hangup", words: nil),
            ]
        }

        @Test(arguments: End.all) func aSessionInTheForegroundEndsWithItsTerminal(_ end: End) async throws {
            try await ClusterFixture.with { f in
                let program = [f.cluster.tools.bobbin.text] + f.session("mine")
                let words = ["until:so does Ctrl-C", "send:what?\\n", "until:is no command", end.step]
                let result = try await f.atTerminal(words + (end.words.map { ["until:\($0)"] } ?? []), program)
                #expect(result.end == .exited(130), "\(result.outputText)")
                try await poll(for: "the end of the session") { try await f.applications().allSatisfy(\.isTerminal) }
                #expect(try await f.applications().map(\.finalStatus) == ["SUCCEEDED"])
                #expect(try f.propertiesFile() == nil)
                #expect(try await f.stagingFolders() == [])
            }
        }

        /// The shell tells of jobs that were stopped for reading in the background; there are none.
        @Test func aSessionIsFollowedInTheBackgroundToo() async throws {
            try await ClusterFixture.with { f in
                _ = try await f.startSession("etl")
                let attach = "\(f.cluster.tools.bobbin) yarn-session attach etl --conf \(f.cluster.conf)"
                let look = [#"send:sleep 1; echo "stopped: $(jobs -s | wc -l)"\n"#, "until:stopped: 0"]
                let steps =
                    [
                        "until:ready> ", "send:\(attach)\\n", "until:Ctrl-C leaves it running", #"send:\x1a"#,
                        "until:Stopped", "send:bg\\n", "until:attach etl",
                    ] + look
                    + [
                        "send:fg\\n", "until:attach etl", "send:help\\n", "until:ends the session", #"send:\x03"#,
                        "until:goes on", "until:ready> ", "send:echo ended with $?\\n", "until:ended with 130",
                        "send:\(attach) &\\n", "until:Ctrl-C leaves it running",
                    ] + look + [
                        "send:fg\\n", "until:attach etl", "send:quit\\n", "until:FINISHED", "until:ready> ",
                        "send:exit 7\\n",
                    ]
                let result = try await f.atTerminal(steps, ["bash", "--norc", "--noprofile", "-i"])
                #expect(result.end == .exited(7), "\(result.outputText)")
                #expect(try await f.applications().map(\.finalStatus) == ["SUCCEEDED"])
            }
        }

        @Test func whatWasTypedBeforeAndTheEndOfTheInputAreBothUnderstood() async throws {
            try await ClusterFixture.with { f in
                let id = try await f.startSession("etl")
                let bobbin = f.cluster.tools.bobbin.text
                let attach = "'\(bobbin)' yarn-session -id \(id) --conf '\(f.cluster.conf)'"
                // nohup has SIGHUP ignored, and there is no input: neither ends it.
                let script = """
                    nohup \(attach) </dev/null >nohup.out 2>&1 & attached=$!
                    until grep -q "leaves it running" nohup.out; do sleep 0.1; done
                    kill -HUP $attached; sleep 1; kill -0 $attached || exit 1
                    kill -TERM $attached; wait $attached; test $? = 130 || exit 2
                    printf 'help\\nquit' | \(attach)
                    """
                let result = try await Subprocess.run(
                    "sh", ["-c", script], environment: f.environment, in: f.folder, deadline: .seconds(120))
                #expect(result.end == .exited(0), "\(result.errorText)")
                #expect(try await f.applications().map(\.finalStatus) == ["SUCCEEDED"])
            }
        }

        @Test func oneThatIsInterruptedBeforeItRunsLeavesNothing() async throws {
            try await ClusterFixture.with { f in
                let running = try RunningBobbin(
                    f.cluster.tools.bobbin, f.session("early"), environment: f.environment, in: f.folder)
                try await running.says("accepted")
                running.child.signal(SIGHUP)
                #expect(try await running.result().end == .exited(130))
                #expect(try await f.applications().allSatisfy { $0.state == "KILLED" })
                #expect(try await f.stagingFolders() == [])
                #expect(try f.propertiesFile() == nil)
            }
        }

        @Test func aNameThatFitsSeveralOrNoneIsRefused() async throws {
            try await ClusterFixture.with { f in
                let first = try await f.startSession("twin", ["--wait", "accepted"])
                let second = try await f.startSession("twin", ["--wait", "accepted"])
                let both = try await f.bobbin(["yarn-session", "stop", "twin"])
                #expect(both.end == .exited(64))
                #expect(both.errorText.contains("\(first)") && both.errorText.contains("\(second)"))

                let others = try await f.bobbin(["yarn-session", "stop", "\(first)", "--user", "somebody"])
                #expect(others.end == .exited(77))
                #expect(others.errorText.contains(f.user))

                #expect(try await f.bobbin(["yarn-session", "stop", "--force", "\(first)"]).end == .exited(0))
                #expect(try await f.bobbin(["yarn-session", "stop", "--force", "twin"]).end == .exited(0))
                #expect(try await f.bobbin(["yarn-session", "stop", "twin"]).end == .exited(66))
                #expect(try await f.bobbin(["yarn-session", "attach", "\(first)"]).end == .exited(66))
                #expect(try await f.bobbin(["yarn-session", "status", "nobody"]).end == .exited(66))
                #expect(try await f.stagingFolders() == [])
            }
        }
    }
}
