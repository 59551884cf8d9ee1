import DeployEngine
import FoundationEssentials
import LocalFiles
import TestSupport
import Testing

/// docs/pitfalls.md says what the rules say.
@Suite struct PitfallsPageTests {
    private static let begin = "<!-- rules: made from DeployEngine/Explain/Rules -->\n"
    private static let end = "<!-- end of rules -->"

    /// To renew the page after a change of the rules: `RENEW_PAGES=1 swift test --filter PitfallsPageTests`, and look at
    /// what git shows.
    @Test func thePageHoldsTheRules() throws {
        let path = RepositoryRoot.path / "docs/pitfalls.md"
        let page = String(decoding: try LocalFileSystem.read(path), as: UTF8.self)
        let start = try #require(page.firstRange(of: Self.begin)).upperBound
        let stop = try #require(page[start...].firstRange(of: Self.end)).lowerBound
        let tables = "\n\(RulesPage.tables())\n"
        if ProcessInfo.processInfo.environment["RENEW_PAGES"] != nil {
            let renewed = page[..<start] + tables + page[stop...]
            try Data(renewed.utf8).write(to: URL(filePath: path.text))
            return
        }
        #expect(page[start..<stop] == tables)
    }
}
