import Diagnostics
import LocalFiles
import Testing

@testable import FlinkConfiguration

@Suite struct ConfigYAMLErrorTests {
    struct BrokenFile: CustomTestStringConvertible, Sendable {
        let text: String
        let line: Int
        let reason: String

        var testDescription: String { "\(reason), line \(line)" }
    }

    static let brokenFiles = [
        BrokenFile(text: "a: 1\nb: [2\n", line: 3, reason: "flow sequence"),
        BrokenFile(text: "a: 1\n\tb: 2\n", line: 2, reason: "tab character"),
        BrokenFile(text: "a: 1\nb: 2\na: 3\n", line: 3, reason: "the key a is set already on line 1"),
        BrokenFile(text: "a:\n  b: 1\n  c: 2\n  'b': 3\n", line: 4, reason: "the key b is set already on line 2"),
        BrokenFile(text: "a: 1\n---\nb: 2\n", line: 1, reason: "second document"),
        BrokenFile(text: "a: 1\nb:\n", line: 2, reason: "b has no value"),
        BrokenFile(text: "a:\n  b: ~\n", line: 2, reason: "a.b has no value"),
        BrokenFile(text: "a: [x, ~]\n", line: 1, reason: "an element of a has no value"),
        BrokenFile(text: "a: 1\n2: x\n", line: 2, reason: "a key must be text"),
        BrokenFile(text: "a: b\n? [c]\n: d\n", line: 2, reason: "a key must be text"),
        BrokenFile(text: "# x\n- a\n", line: 2, reason: "not a list"),
        BrokenFile(text: "text\n", line: 1, reason: "keys and values"),
        BrokenFile(text: "a: 1\nb: *c\n", line: 2, reason: "*c has no anchor &c"),
        BrokenFile(text: "a: 1\nb: &c [*c]\n", line: 2, reason: "*c stands inside itself"),
        BrokenFile(text: "a: 1\nb: !foo c\n", line: 2, reason: "!foo"),
        BrokenFile(text: "a: !!int x\n", line: 1, reason: "tag:yaml.org,2002:int"),
        BrokenFile(text: "a: " + String(repeating: "[", count: 20_000), line: 1, reason: "100 levels"),
        BrokenFile(text: "a: 1\nb: \u{7}\n", line: 2, reason: "control characters"),
    ]

    @Test(arguments: brokenFiles)
    func aBrokenFileIsRefusedWithItsLine(_ file: BrokenFile) {
        let error = #expect(throws: DeployError.self) {
            try ConfigYAML(Array(file.text.utf8), path: LocalPath("/conf/config.yaml"))
        }
        #expect(error?.code == .configurationMalformed)
        #expect(error?.message.hasPrefix("/conf/config.yaml line \(file.line): ") == true, "\(error?.message ?? "")")
        #expect(error?.message.contains(file.reason) == true, "\(error?.message ?? "")")
    }

    @Test func bytesThatAreNoUTF8AreRefused() {
        let error = #expect(throws: DeployError.self) {
            try ConfigYAML(Array("a: 1\nb: ".utf8) + [0xE9, 0x0A], path: LocalPath("/conf/config.yaml"))
        }
        #expect(error?.message.hasPrefix("/conf/config.yaml line 2: ") == true, "\(error?.message ?? "")")
    }

    @Test func aliasesThatStandForBillionsAreRefused() {
        var text = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
        for level in 1...9 {
            let aliases = repeatElement("*a\(level - 1)", count: 10).joined(separator: ", ")
            text += "a\(level): &a\(level) [\(aliases)]\n"
        }
        let error = #expect(throws: DeployError.self) {
            try ConfigYAML(Array(text.utf8), path: LocalPath("/conf/config.yaml"))
        }
        #expect(error?.message.contains("more than 200000 values") == true)
    }

    /// Flink's YAML reader takes no tab there, YAML does, and what is staged has none.
    @Test func aTabAfterAColonSeparates() throws {
        let file = try ConfigYAML(Array("a:\tb\n".utf8), path: LocalPath("/conf/config.yaml"))
        #expect(file.entries["a"]?.value == .text("b"))
    }
}
