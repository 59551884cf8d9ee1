import CommandLine
import Diagnostics
import Subprocesses
import TestSupport
import Testing

@Suite struct ManPageTests {
    static let page = ManPage.render(
        Sample.root, globalOptions: Sample.globalOptions, version: "1.2.3",
        sections: [
            .init("Exit status", [.init("0", "All is well."), .init(".5", "A term that looks like a request.")])
        ])

    @Test func roffHasNoWarning() async throws {
        let result = try await Subprocess.run(
            "groff", ["-man", "-Tutf8", "-ww", "-z"], input: Array(Self.page.utf8), deadline: .seconds(60))
        #expect(result.errorText == "")
        #expect(result.succeeded)
    }

    @Test func aReaderSeesTheTextAsItIs() async throws {
        let result = try await Subprocess.run(
            "groff", ["-man", "-Tascii", "-P-cbou", "-rLL=120n"], input: Array(Self.page.utf8), deadline: .seconds(60))
        let lines = result.outputText.split(separator: "\n").map { $0.drop { $0 == " " } }
        for line in [
            "ferry - carries parcels over water", "-c, --carrier NAME", #"ferry send -c "Old Tom" tea.box"#,
            "ferry send [OPTIONS] PARCEL [WORDS...]", "-h, --help", "    vase.box --this-side-up".drop { $0 == " " },
            "EXIT STATUS", ".5     A term that looks like a request.",
        ] as [Substring] {
            #expect(lines.contains(line), "\(line)")
        }
        #expect(lines.contains { $0.hasSuffix(#"glass \"#) })
        #expect(!result.outputText.contains("oldlabel"))
        #expect(!result.outputText.contains("secret"))
    }
}
