import DeployService
import Diagnostics
import FlinkDeployment
import HadoopRecords
import LocalFiles
import Testing

@Suite struct WishTests {
    private static let hash = String(repeating: "a", count: 64)

    private func wish(_ json: String) throws -> Wish {
        try JSONReading.decode(Wish.self, from: Array(json.utf8))
    }

    private func refusal(_ json: String) -> String {
        do {
            _ = try wish(json).request(spool: LocalPath("/spool"))
            return "nothing"
        } catch let error as DeployError {
            return error.message
        } catch {
            return "\(error)"
        }
    }

    @Test func theExampleOfTheAPIIsRead() throws {
        let request = try wish(
            """
            {"kind": "application", "name": "clicks", "cluster": "prod", "flinkVersion": "1.20.5",
             "program": {"jar": "hdfs:///apps/clicks.jar", "class": "shop.Clicks", "arguments": ["--from", "hdfs:///in"]},
             "configuration": {"parallelism.default": 4, "taskmanager.memory.process.size": "2g"},
             "queue": "etl", "tags": ["team-a"], "ship": ["files/\(Self.hash)/lookup.csv"], "shipArchives": [],
             "python": null, "environment": null, "savepoint": null, "waitFor": "executing", "deadline": "10m"}
            """
        ).request(spool: LocalPath("/spool"))
        #expect(request.target == .application)
        #expect(request.program?.name == "clicks.jar")
        #expect(request.mainClass == "shop.Clicks")
        #expect(request.arguments == ["--from", "hdfs:///in"])
        #expect(
            request.dynamicProperties.map { "\($0.key)=\($0.value)" } == [
                "parallelism.default=4", "taskmanager.memory.process.size=2g",
            ])
        #expect(request.shipFiles == ["files/\(Self.hash)/lookup.csv"])
        #expect(request.workingFolder == LocalPath("/spool"))
    }

    @Test func aSavepointIsAPathOrAnObject() throws {
        let path = try wish(#"{"kind": "session", "savepoint": "hdfs:///s"}"#).savepoint
        #expect(path == RestoreWish(path: "hdfs:///s"))
        let whole = try wish(
            #"{"kind": "session", "savepoint": {"path": "hdfs:///s", "allowNonRestoredState": true, "claimMode": "CLAIM"}}"#
        ).savepoint
        #expect(whole == RestoreWish(path: "hdfs:///s", allowNonRestoredState: true, claimMode: "CLAIM"))
    }

    @Test(arguments: [
        (#"{"kind": "application", "queu": "etl"}"#, "queu is no member of this document"),
        (
            #"{"kind": "application", "program": {"jar": "hdfs:///a", "main": "b"}}"#,
            "program.main is no member of this document"
        ),
        (#"{"name": "x"}"#, "kind is missing"),
        (#"{"kind": "batch"}"#, "kind has a value that is none of those it can have"),
        (#"{"kind": "application", "tags": "a"}"#, "tags is to be a list"),
        (#"{"kind": "application", "program": {"jar": 5}}"#, "program.jar is to be a text"),
        ("[]", "the body is to be an object"),
        ("{", "the body is not JSON"),
        (#"{"kind": "application"}"#, "program names nothing to run: jar, python, or module is missing"),
        (#"{"kind": "session", "program": {"jar": "hdfs:///a"}}"#, "a session has no program: its jobs have"),
        (
            #"{"kind": "job", "program": {"jar": "hdfs:///a"}}"#,
            "a job needs a session (an application id) or a jobManager (host:port)"
        ),
        (
            #"{"kind": "application", "program": {"jar": "hdfs:///a"}, "session": "application_1_2"}"#,
            "session and jobManager are for a job, and this is of the kind application"
        ),
        (
            #"{"kind": "application", "program": {"jar": "/etc/passwd"}}"#,
            "/etc/passwd is neither in HDFS nor uploaded"
        ),
        (
            #"{"kind": "application", "program": {"jar": "file:///etc/passwd"}}"#,
            "file:///etc/passwd is neither in HDFS nor uploaded"
        ),
        (
            #"{"kind": "application", "program": {"jar": "hdfs:///a"}, "configuration": {"python.files": "hdfs:///b,/etc"}}"#,
            "/etc is neither in HDFS nor uploaded"
        ),
        (
            #"{"kind": "session", "restart": {"on": "failure", "attempts": 1}}"#,
            "restart is for an application or a job"
        ),
        (
            #"{"kind": "application", "program": {"jar": "hdfs:///a"}, "restart": {"on": "failure", "attempts": 0}}"#,
            "restart.attempts is to be from 1 to 100, and is 0"
        ),
        (
            #"{"kind": "application", "program": {"jar": "hdfs:///a"}, "restart": {"on": "always", "attempts": 1}}"#,
            "restart.on has a value that is none of those it can have"
        ),
        (
            #"{"kind": "application", "program": {"jar": "hdfs:///a"}, "#
                + #""restart": {"on": "failure", "attempts": 1, "within": "soon"}}"#,
            "restart.within is to be a span of time, and soon is none"
        ),
        (
            #"{"kind": "application", "program": {"jar": "files/abc/a.jar"}}"#, "files/abc/a.jar is no uploaded file"
        ),
    ])
    func whatMakesNoSenseIsRefusedByName(json: String, message: String) {
        #expect(refusal(json) == message)
    }

    @Test func aFileHasAHashAndANameWithoutAFolder() throws {
        #expect(try FileReference("files/\(Self.hash)/a b.jar")?.name == "a b.jar")
        #expect(try FileReference("hdfs:///a") == nil)
        for text in ["files/\(Self.hash)/..", "files/\(Self.hash)/a/b", "files/\(Self.hash)/", "files/\(Self.hash)"] {
            #expect(throws: DeployError.self) { try FileReference(text) }
        }
        let names = FileReference.references(in: "files/\(Self.hash)/a.zip#data,hdfs:///x,files/\(Self.hash)/b.py").map(
            \.name)
        #expect(names == ["a.zip", "b.py"])
    }

    @Test(arguments: [("10m", 600), ("90s", 90), ("8h", 28800)])
    func aDeadlineIsASpanOfTime(text: String, seconds: Int) throws {
        let wish = try wish(#"{"kind": "session", "deadline": "\#(text)"}"#)
        #expect(try wish.deadlineDuration == .seconds(seconds))
    }
}
