import CommandLine
import Diagnostics
import Testing

@testable import DeployCommands

@Suite struct JobOptionsTests {
    private func parse(_ words: String...) throws -> ParsedCommand {
        try CommandParser(root: CommandTable.root, globalOptions: GlobalOptions.all).parse(words)
    }

    @Test func stopReadsFlinksSpellings() throws {
        let parsed = try parse(
            "stop", "-p", "hdfs:///sp", "-d", "-type", "NATIVE", "-detached", "-m", "h:1", "-yid", "application_1_0001",
            "j")
        #expect(parsed.value(JobOptions.savepointPath) == "hdfs:///sp")
        #expect(parsed.flag(JobOptions.drain))
        #expect(parsed.value(JobOptions.type) == "native")
        #expect(parsed.flag(JobOptions.detached))
        #expect(parsed.value(JobOptions.jobManager) == "h:1")
        #expect(parsed.positionals == ["j"])
        #expect(
            try parse("stop", "--savepointPath=hdfs:///sp", "--drain", "--type", "canonical", "j").positionals == ["j"])
    }

    @Test func aDisposalHasItsPath() throws {
        #expect(try parse("savepoint", "-d", "hdfs:///sp/1").value(JobOptions.dispose) == "hdfs:///sp/1")
        #expect(try parse("savepoint", "--dispose", "hdfs:///sp/1").value(JobOptions.dispose) == "hdfs:///sp/1")
    }

    @Test func whatFlinkHasGivenUpIsRefused() throws {
        let error = #expect(throws: DeployError.self) { try parse("cancel", "-s", "hdfs:///sp", "j") }
        #expect(error?.message.contains("bobbin stop") == true)
    }

    struct Words: CustomTestStringConvertible {
        let words: [String]
        let job: [String]
        let folder: String?
        var testDescription: String { words.joined(separator: " ") }
    }

    static let words = [
        Words(words: ["clicks"], job: ["clicks"], folder: nil),
        Words(words: ["etl", "clicks"], job: ["etl", "clicks"], folder: nil),
        Words(words: ["clicks", "hdfs:///sp"], job: ["clicks"], folder: "hdfs:///sp"),
        Words(words: ["etl", "clicks", "/sp"], job: ["etl", "clicks"], folder: "/sp"),
        Words(words: ["in/out"], job: ["in/out"], folder: nil),
    ]

    @Test(arguments: words) func theLastWordOfASavepointMayBeItsFolder(_ example: Words) {
        let arguments = JobArguments(savepoint: example.words)
        #expect(arguments.job == example.job)
        #expect(arguments.folder == example.folder)
    }
}
