import CommandLine
import LocalFiles
import TestSupport
import Testing

@Suite struct HelpTextTests {
    @Test(arguments: [[], ["send"], ["list"], ["harbour"], ["harbour", "show"]])
    func helpIsTheTextThatWasAgreed(path: [String]) throws {
        let text = try #require(HelpText.render(Sample.root, path: path, globalOptions: Sample.globalOptions))
        let file = RepositoryRoot.folder() / "Golden" / "\((["help"] + path).joined(separator: "-")).txt"
        #expect(text == String(decoding: try LocalFileSystem.read(file), as: UTF8.self))
        #expect(text.split(separator: "\n").allSatisfy { $0.count <= 80 })
    }

    @Test func aNarrowTerminalGetsNarrowLines() throws {
        let text = try #require(
            HelpText.render(Sample.root, path: ["send"], globalOptions: Sample.globalOptions, width: 60))
        let filled = text.split(separator: "\n").filter { !$0.hasPrefix("    ferry") }
        #expect(filled.allSatisfy { $0.count <= 60 })
    }

    @Test func aCommandThatIsNotThereHasNoHelp() {
        #expect(HelpText.render(Sample.root, path: ["sink"], globalOptions: []) == nil)
    }
}
