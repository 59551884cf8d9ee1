import LocalFiles
import TestSupport

/// The examples of docs/service.md.
enum ServicePage {
    /// The block of code below a heading.
    static func example(_ heading: String) throws -> String {
        let page = try LocalFileSystem.read(RepositoryRoot.path / "docs/service.md")
        let lines = String(decoding: page, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
        let block = lines.drop { $0 != "## \(heading)" }.drop { !$0.hasPrefix("```") }.dropFirst()
        return block.prefix { !$0.hasPrefix("```") }.joined(separator: "\n")
    }
}
