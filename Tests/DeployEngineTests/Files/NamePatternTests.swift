import DeployEngine
import Glibc
import LocalFiles
import Subprocesses
import TestSupport
import Testing

@Suite struct NamePatternTests {
    static let names = [
        "a", "b", "ab", "abc", "a.jar", "b.jar", ".hidden", "a b", "ü", "part-0", "part-1", "part-10", "a*b", "a?b",
        "[x]", "]", "a-b", "a]b", "a\\b", "^", "!", "Z", "data[1].csv",
    ]

    /// What bash finds for the same pattern among the same names.
    @Test(arguments: [
        "*", "?", "??", "a*", "*b", "*a*", "*.jar", "part-?", "part-[0-9]", "part-[0-9]*", "[ab]", "[!ab]", "[^ab]",
        "[a-c]*", "[]]", "[!]]", "a[]-]b", "a[\\]]b", "a\\*b", "a\\?b", "\\[x\\]", "[[]x]", "a[*]b", "**", "a**c",
        "*\\*",
        "[z-a]", "a[b", "[Z-a]", "a\\\\b", "data\\[1\\].csv", "data[1].csv", "x*",
    ])
    func matchesAsBashDoes(pattern: String) async throws {
        let folder = TemporaryFolder()
        for name in Self.names { try folder.write("", to: name) }
        let words = [
            "-c", "LC_ALL=C.UTF-8; shopt -s dotglob nullglob; for f in \(Self.quoted(pattern)); do echo \"$f\"; done",
        ]
        let bash = try await Subprocess.run("bash", words, in: folder.path, deadline: .seconds(30))
        let expected = Set(bash.outputText.split(separator: "\n").map(String.init)).intersection(Self.names)
        let read = NamePattern(pattern)
        #expect(Set(Self.names.filter(read.matches)) == expected)
    }

    /// Blanks would part the words of the loop; all else is left to bash as it is.
    private static func quoted(_ pattern: String) -> String { pattern.replacing(" ", with: "\\ ") }

    @Test func aLiteralIsItself() {
        #expect(NamePattern("a\\*b").literal == "a*b")
        #expect(NamePattern("a[b").literal == "a[b")
        #expect(NamePattern("a*").literal == nil)
        #expect(NamePattern("[a]").literal == nil)
    }

    @Test func manyStarsTakeNoTime() {
        let pattern = NamePattern(String(repeating: "a*", count: 40) + "b")
        #expect(!pattern.matches(String(repeating: "a", count: 4000)))
    }

    @Test(arguments: [
        ("/x/{a,b}", ["/x/a", "/x/b"]), ("{a,b}{1,2}", ["a1", "a2", "b1", "b2"]), ("{a/b,c}/d", ["a/b/d", "c/d"]),
        ("{a,{b,c}d}", ["a", "bd", "cd"]), ("{a}", ["a"]), ("x{,y}", ["x", "xy"]), ("{a,b", ["{a,b"]), ("a}", ["a}"]),
        ("\\{a,b}", ["\\{a,b}"]), ("{a\\,b,c}", ["a\\,b", "c"]), ("", [""]), ("{a,b}{", ["a{", "b{"]),
    ])
    func bracesMakeSeveralPaths(text: String, paths: [String]) {
        #expect(BraceExpansion.expand(text) == paths)
    }
}
