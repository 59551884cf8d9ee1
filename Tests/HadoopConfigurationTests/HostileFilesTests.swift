import Diagnostics
import HadoopConfiguration
import LocalFiles
import TestSupport
import Testing

/// Files that somebody made to do harm, or that reach for more than the folder they lie in.
struct HostileFilesTests {
    struct Case: CustomTestStringConvertible {
        let testDescription: String
        let content: String
        let said: String
    }

    private static func nested(_ element: String, _ count: Int) -> String {
        String(repeating: "<\(element)>", count: count) + String(repeating: "</\(element)>", count: count)
    }

    @Test(arguments: [
        Case(
            testDescription: "an entity of a file",
            content: "<!DOCTYPE c [\n<!ENTITY x SYSTEM \"file:///etc/passwd\">]><configuration>&x;</configuration>",
            said: "line 2 declares the entity \"x\""),
        Case(
            testDescription: "an entity from the network",
            content: "<!DOCTYPE c [<!ENTITY x SYSTEM \"http://127.0.0.1:1/x\">]><configuration>&x;</configuration>",
            said: "declares the entity"),
        Case(
            testDescription: "a parameter entity",
            content: "<!DOCTYPE c [<!ENTITY % x SYSTEM \"http://127.0.0.1:1/x\"> %x;]><configuration/>",
            said: "declares the entity"),
        Case(
            testDescription: "a nested bomb",
            content: "<!DOCTYPE c [<!ENTITY a \"xxxxxxxxxx\">"
                + (1...9).map {
                    "<!ENTITY a\($0) \"&a\($0 == 1 ? "" : "\($0 - 1)");&a\($0 == 1 ? "" : "\($0 - 1)");\">"
                }
                .joined() + "]><configuration>&a9;</configuration>",
            said: "declares the entity"),
        Case(
            testDescription: "a quadratic bomb",
            content: "<!DOCTYPE c [<!ENTITY a \"\(String(repeating: "x", count: 100_000))\">]>"
                + "<configuration>\(String(repeating: "&a;", count: 20_000))</configuration>",
            said: "declares the entity"),
        Case(
            testDescription: "an entity of a DTD that is not read",
            content: "<!DOCTYPE c SYSTEM \"http://127.0.0.1:1/c.dtd\">\n<configuration>\n<a>&x;</a></configuration>",
            said: "line 3: Entity 'x' not defined"),
        Case(testDescription: "great depth", content: nested("configuration", 10_000), said: "line 1: Excessive depth"),
        Case(
            testDescription: "an include from the network",
            content: "<configuration>\n<include href=\"http://127.0.0.1:1/x.xml\"/></configuration>",
            said: "line 2 includes http://127.0.0.1:1/x.xml, which is not a file of this machine"),
        Case(
            testDescription: "an include of itself",
            content: "<configuration>\n<include href=\"core-site.xml\"/></configuration>",
            said: "line 2 includes"),
        Case(
            testDescription: "a page of a web server", content: "<html><body/></html>",
            said: "outermost element is <html>"),
    ])
    func isRefusedWithFileAndLine(_ example: Case) async throws {
        try await withTemporaryFolder { folder in
            let file = try folder.write(example.content, to: "core-site.xml")
            let error = #expect(throws: DeployError.self) { try HadoopConfiguration.read([file]) }
            #expect(error?.code == .configurationMalformed)
            #expect(error?.message.contains(example.said) == true, "\(error?.message ?? "")")
            #expect(error?.message.contains("\(file) line ") == true)
        }
    }

    @Test func aFileAboveTheLimitIsRefused() async throws {
        try await withTemporaryFolder { folder in
            let file = try folder.write([UInt8](repeating: 0x20, count: (8 << 20) + 1), to: "core-site.xml")
            let error = #expect(throws: DeployError.self) { try HadoopConfiguration.read([file]) }
            #expect(error?.code == .configurationMalformed)
            #expect(error?.message.contains("larger than") == true)
        }
    }

    @Test func includesThatBreedAreStopped() async throws {
        try await withTemporaryFolder { folder in
            for level in 0..<8 {
                let next = "<include href=\"part\(level + 1).xml\"/>"
                try folder.write(
                    "<configuration>\(String(repeating: next, count: 10))</configuration>", to: "part\(level).xml")
            }
            try folder.write("<configuration/>", to: "part8.xml")
            let error = #expect(throws: DeployError.self) {
                try HadoopConfiguration.read([folder.path / "part0.xml"])
            }
            #expect(error?.message.contains("256 in number") == true)
        }
    }

    @Test func anIncludeFromTheNetworkFallsBack() async throws {
        try await withTemporaryFolder { folder in
            let file = try folder.write(
                """
                <configuration><include href="http://127.0.0.1:1/x.xml">
                <fallback><property name="a" value="1"/></fallback></include></configuration>
                """, to: "core-site.xml")
            #expect(try HadoopConfiguration.read([file]).string("a") == "1")
        }
    }

    @Test func aFileURLIsIncluded() async throws {
        try await withTemporaryFolder { folder in
            try folder.write("<configuration><property name=\"a\" value=\"1\"/></configuration>", to: "b c/part.xml")
            let file = try folder.write(
                "<configuration><include href=\"file://\(folder.path)/b%20c/part.xml\"/></configuration>",
                to: "core-site.xml")
            let configuration = try HadoopConfiguration.read([file])
            #expect(try configuration.string("a") == "1")
            #expect(configuration.origin(of: "a") == .file(path: "\(folder.path)/b c/part.xml", line: 1))
        }
    }

    @Test func manyPropertiesHaveTheirLine() async throws {
        try await withTemporaryFolder { folder in
            let lines = (2...5_001).map { "<property name=\"k\($0)\" value=\"\($0)\"/>\n" }.joined()
            let file = try folder.write("<configuration>\n\(lines)</configuration>", to: "core-site.xml")
            let configuration = try HadoopConfiguration.read([file], defaults: [:])
            #expect(configuration.keys.count == 5_000)
            #expect(configuration.origin(of: "k5001") == .file(path: file.text, line: 5_001))
        }
    }
}
