import Archives
import Diagnostics
import Testing

@Suite struct JarManifestTests {
    struct Case: CustomTestStringConvertible {
        let testDescription: String
        let text: String
        let mainClass: String?

        init(_ testDescription: String, _ text: String, _ mainClass: String?) {
            self.testDescription = testDescription
            self.text = text
            self.mainClass = mainClass
        }
    }

    static let cases = [
        Case("line feeds", "Manifest-Version: 1.0\nMain-Class: a.B\n", "a.B"),
        Case("carriage returns", "Manifest-Version: 1.0\rMain-Class: a.B\r", "a.B"),
        Case("both", "Manifest-Version: 1.0\r\nMain-Class: a.B\r\n", "a.B"),
        Case("no line end", "Main-Class: a.B", "a.B"),
        Case("continued twice", "Main-Class: org.exam\r\n ple.\r\n Clicks\r\nX: y\r\n", "org.example.Clicks"),
        Case("another case", "MAIN-CLASS: a.B\n", "a.B"),
        Case("the last one counts", "Main-Class: a.B\nMain-Class: a.C\n", "a.C"),
        Case("blanks stay", "Main-Class:  a.B \n", " a.B "),
        Case("of a section", "X: y\n\nName: a/B.class\nMain-Class: a.B\n", nil),
        Case("empty", "", nil),
        Case("a colon in the value", "Main-Class: a:B\n", "a:B"),
    ]

    @Test(arguments: cases) func theMainClassIsRead(_ manifest: Case) throws {
        #expect(try JarManifest(Array(manifest.text.utf8))["Main-Class"] == manifest.mainClass)
    }

    @Test func aLineMayBeBrokenWithinACharacter() throws {
        var content = Array("Main-Class: Größe".utf8)
        let cut = content.count - 3
        content.insert(contentsOf: Array("\r\n ".utf8), at: cut)
        #expect(try JarManifest(content)["Main-Class"] == "Größe")
    }

    @Test(arguments: [" a\n", "Main-Class\n", "Main-Class:a.B\n", "X: y\nMain-Class:\n"])
    func whatJavaRefusesIsRefused(_ text: String) {
        let error = #expect(throws: DeployError.self) { try JarManifest(Array(text.utf8)) }
        #expect(error?.code == .inputMalformed)
    }
}
