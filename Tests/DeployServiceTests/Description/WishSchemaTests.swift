import DeployEngine
import Diagnostics
import FoundationEssentials
import LocalFiles
import Testing

@testable import DeployService

/// What is read from clients has the members of its schema, and no other.
@Suite struct WishSchemaTests {
    private static let common = """
        "name": "a", "cluster": "test", "flinkVersion": "1.20.5",
        "configuration": {"a": 1, "b": true, "c": "text", "d": 1.5}, "queue": "etl", "tags": ["t"],
        "ship": ["hdfs:///s"], "shipArchives": ["hdfs:///s.zip"], "python": true, "environment": "hdfs:///env.zip",
        "savepoint": {"path": "hdfs:///s", "allowNonRestoredState": true, "claimMode": "CLAIM"},
        "waitFor": "running", "deadline": "10m", "timeToLive": "8h", "idleTimeout": "1h", "ownClusterId": true,
        "force": true
        """
    private static let beside = """
        "class": "A", "arguments": ["x"], "files": ["hdfs:///b.py"], "archives": ["hdfs:///c.zip#c"],
        "requirements": "hdfs:///r.txt", "classpaths": ["file:///opt/a.jar"]
        """
    private static let again = #""restart": {"on": "failure", "attempts": 3, "within": "1h"}"#
    static let whole = [
        #"{"kind": "session", \#(common)}"#,
        #"{"kind": "application", "program": {"jar": "hdfs:///a.jar", \#(beside)}, \#(again), \#(common)}"#,
        #"{"kind": "job", "session": "application_1_0001", "#
            + #""program": {"python": "hdfs:///a.py", "jar": "hdfs:///a.jar", \#(beside)}, \#(again), \#(common)}"#,
        #"{"kind": "job", "jobManager": "a:1", "#
            + #""program": {"module": "a", "jar": "hdfs:///a.jar", \#(beside)}, \#(again), \#(common)}"#,
    ]

    @Test(arguments: whole) func aWishHasTheMembersOfItsSchema(_ text: String) throws {
        let wish = try JSONReading.decode(Wish.self, from: Array(text.utf8))
        #expect(try SchemaCheck.mistakes(wish, "Wish") == [])
        #expect(try JSONReading.decode(Wish.self, from: Array(JSONEncoder().encode(wish))) == wish)
        let sent = try JSONDecoder().decode(JSONValue.self, from: Data(text.utf8))
        #expect(try SchemaCheck.mistakes(sent, "Wish") == [])
        _ = try wish.request(spool: LocalPath("/spool"))
    }

    @Test func theKeysThatAreReadAreThoseOfTheSchemas() {
        #expect(APISchemas.names(of: "Wish") == Set(Wish.CodingKeys.allCases.map(\.stringValue)))
        #expect(APISchemas.names(of: "Program") == Set(ProgramWish.CodingKeys.allCases.map(\.stringValue)))
        #expect(APISchemas.names(of: "Restore") == Set(RestoreWish.CodingKeys.allCases.map(\.stringValue)))
        #expect(APISchemas.names(of: "Restart") == Set(RestartWish.CodingKeys.allCases.map(\.stringValue)))
        #expect(APISchemas.names(of: "DisposalWish") == Set(DisposalWish.CodingKeys.allCases.map(\.stringValue)))
        #expect(
            APISchemas.names(of: "SavepointWish")
                == Set(SavepointRequestDocument.CodingKeys.allCases.map(\.stringValue)))
    }

    @Test func theExampleCanBeRead() throws {
        let example = try #require(APISchemas.schema("ApplicationWish")?.example)
        let wish = try JSONReading.decode(Wish.self, from: Array(JSONEncoder().encode(example)))
        #expect(wish.program?.mainClass == "shop.Clicks")
        #expect(wish.configuration == ["parallelism.default": ConfigurationText("4")])
    }
}

extension APISchemas {
    /// The members of a document, or of the one that is an object among others.
    static func names(of schema: String) -> Set<String> {
        func names(_ schema: JSONSchema?) -> Set<String> {
            switch schema?.form {
            case .object(let members, _): Set(members.map(\.name))
            case .reference(let name): names(APISchemas.schema(name))
            case .oneOf(let schemas): schemas.reduce(into: []) { $0.formUnion(names($1)) }
            default: []
            }
        }
        return names(APISchemas.schema(schema))
    }
}
