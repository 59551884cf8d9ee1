import DeployCommands
import LocalFiles
import TestSupport
import Testing

/// The program called by the name of Flink's client, at a JobManager that a test plays.
@Suite struct DropInTests {
    private let machine: ClientMachine

    init() async throws {
        machine = try await ClientMachine()
    }

    private func flink(_ server: WireServer, _ words: [String]) async throws -> ClientMachine.Outcome {
        let verb = words.prefix(1)
        return try await machine.run(
            verb + ["-m", "127.0.0.1:\(server.port)"] + words.dropFirst(),
            as: Invocation(name: "flink", file: machine.folder.path / "flink/bin/flink"))
    }

    /// A JobManager with four jobs that takes every order.
    private static func answer(_ request: WireRequest) -> WireAnswer? {
        switch (request.method, request.path) {
        case ("GET", "/jobs/overview"):
            JobWire.jobs(
                JobWire.job(JobWire.job, "clicks"), JobWire.job(JobWire.other, "late", "CREATED"),
                JobWire.job(String(repeating: "d", count: 32), "done", "FINISHED"),
                JobWire.job(String(repeating: "e", count: 32), "again", "RESTARTING"))
        case ("POST", _): .json(#"{"request-id":"\#(String(repeating: "f", count: 32))"}"#, status: 202)
        case ("PATCH", "/jobs/\(JobWire.job)"): .json("{}", status: 202)
        case ("GET", "/savepoint-disposal/\(String(repeating: "f", count: 32))"): JobWire.savepoint("{}")
        case ("GET", let path) where path.contains("/checkpoints/"):
            .json(#"{"status":{"id":"COMPLETED"},"operation":{"checkpointId":7}}"#)
        case ("GET", let path) where path.contains("/savepoints/"): JobWire.savepoint(#"{"location":"hdfs:/sp/1"}"#)
        default: nil
        }
    }

    struct Case: Sendable, CustomTestStringConvertible {
        let words: [String]
        let lines: [String]
        var testDescription: String { words.joined(separator: " ") }
    }

    private static let (clicks, late) = (
        "DATE : \(JobWire.job) : clicks (RUNNING)", "DATE : \(JobWire.other) : late (CREATED)"
    )
    private static let again = "DATE : \(String(repeating: "e", count: 32)) : again (RESTARTING)"
    private static let end = String(repeating: "-", count: 62)
    private static let running = ["------------------ Running/Restarting Jobs -------------------", clicks, again, end]
    private static let scheduled = ["----------------------- Scheduled Jobs -----------------------", late, end]
    private static let ended = [
        "---------------------- Terminated Jobs -----------------------",
        "DATE : \(String(repeating: "d", count: 32)) : done (FINISHED)", end,
    ]
    private static let wait = ["Waiting for response..."]

    static let cases = [
        Case(words: ["list"], lines: wait + running + scheduled),
        Case(words: ["list", "-r"], lines: wait + running),
        Case(words: ["list", "--scheduled"], lines: wait + scheduled),
        Case(words: ["list", "-a"], lines: wait + running + scheduled + ended),
        Case(
            words: ["cancel", JobWire.job],
            lines: ["Cancelling job \(JobWire.job).", "Cancelled job \(JobWire.job)."]),
        Case(
            words: ["cancel", "-s", "hdfs:///sp", JobWire.job],
            lines: [
                "Cancelling job \(JobWire.job) with CANONICAL savepoint to hdfs:///sp.",
                "Cancelled job \(JobWire.job). Savepoint stored in hdfs:/sp/1.",
            ]),
        Case(
            words: ["stop", "-p", "hdfs:///sp", JobWire.job],
            lines: [
                "Suspending job \"\(JobWire.job)\" with a CANONICAL savepoint.",
                "Triggering stop-with-savepoint for job \(JobWire.job).", "Waiting for response...",
                "Savepoint completed. Path: hdfs:/sp/1",
            ]),
        Case(
            words: ["stop", "--drain", "--type", "native", "--savepointPath", "hdfs:///sp", JobWire.job],
            lines: [
                "Draining job \"\(JobWire.job)\" with a NATIVE savepoint.",
                "Triggering stop-with-savepoint for job \(JobWire.job).", "Waiting for response...",
                "Savepoint completed. Path: hdfs:/sp/1",
            ]),
        Case(
            words: ["savepoint", JobWire.job, "hdfs:///sp"],
            lines: [
                "Triggering savepoint for job \(JobWire.job).", "Waiting for response...",
                "Savepoint completed. Path: hdfs:/sp/1",
            ]),
        Case(
            words: ["checkpoint", JobWire.job],
            lines: [
                "Triggering checkpoint for job \(JobWire.job).", "Waiting for response...",
                "Checkpoint 7 for job \(JobWire.job) completed.",
                "You can resume your program from this checkpoint with the run command.",
            ]),
        Case(
            words: ["checkpoint", "-full", JobWire.job],
            lines: [
                "Triggering checkpoint for job \(JobWire.job).", "Waiting for response...",
                "Checkpoint(FULL) 7 for job \(JobWire.job) completed.",
                "You can resume your program from this checkpoint with the run command.",
            ]),
        Case(
            words: ["savepoint", "-d", "hdfs:/sp/1"],
            lines: ["Disposing savepoint 'hdfs:/sp/1'.", "Waiting for response...", "Savepoint 'hdfs:/sp/1' disposed."]
        ),
    ]

    @Test(arguments: cases) func printsWhatFlinksClientPrints(_ wanted: Case) async throws {
        try await withWireServer { server in
            server.answer(Self.answer)
            let outcome = try await flink(server, wanted.words)
            #expect(outcome.status == 0, "\(outcome.talk)")
            let lines = outcome.output.split(separator: "\n").map {
                String($0).replacing(/^\d\d\.\d\d\.\d{4} \d\d:\d\d:\d\d/, with: "DATE")
            }
            #expect(lines == wanted.lines)
        }
    }

    @Test func aCancellationWithASavepointIsOneRequest() async throws {
        try await withWireServer { server in
            server.answer(Self.answer)
            _ = try await flink(server, ["cancel", "-s", "hdfs:///sp", JobWire.job])
            let orders = server.requests.filter { $0.method != "GET" }
            #expect(orders.map(\.path) == ["/jobs/\(JobWire.job)/savepoints"])
            #expect(orders.first?.bodyText.contains(#""cancel-job":true"#) == true)
        }
    }

    @Test func aJobThatIsNotThereIsAFailureOnStandardError() async throws {
        try await withWireServer { server in
            server.answer(Self.answer)
            let outcome = try await flink(server, ["cancel", String(repeating: "0", count: 32)])
            #expect(outcome.status == 1)
            #expect(outcome.talk.contains("\n The program finished with the following exception:\n"))
        }
    }

    @Test(arguments: [
        ["cancel"], ["cancel", "clicks"], ["stop"], ["savepoint"], ["checkpoint"],
        ["run", "nothere.jar"], ["list", "--no-such-option"], ["info", "x.jar"],
    ])
    func wordsThatCannotBeUsedAreToldOnStandardOutput(_ words: [String]) async throws {
        try await withWireServer { server in
            let outcome = try await flink(server, words)
            #expect(outcome.status == 1)
            #expect(outcome.talk.isEmpty)
            #expect(outcome.output.contains("Use the help option (-h or --help) to get help on the command."))
        }
    }

    @Test(arguments: ["flink", "yarn-session.sh"]) func helpSaysWhoItIs(_ name: String) async throws {
        let outcome = try await machine.run(["--help"], as: Invocation(name: name))
        #expect(outcome.status == 0)
        #expect(outcome.output.hasPrefix("\(name): Bobbin in the place of Flink's client"))
        #expect(!outcome.output.contains("--idempotency-key"))
    }

    @Test func theFlinkIsTheOneOfTheFolderThatItWasCalledIn() async throws {
        try machine.folder.write("no jar", to: "flink-other/lib/flink-dist-1.19.3.jar")
        try LocalFileSystem.makeFolder(machine.folder.path / "flink-other/bin")
        let outcome = try await machine.run(
            ["-v"], as: Invocation(name: "flink", file: machine.folder.path / "flink-other/bin/flink"))
        #expect(outcome.output.hasPrefix("Version: 1.19.3, Commit ID: "), "\(outcome.talk)")
    }
}
