import Diagnostics
import FlinkConfiguration

/// An element of `python.archives`: an archive, and the folder into which each Python process finds it unpacked.
struct ArchiveReference: Hashable {
    /// As the user wrote it.
    let path: String
    /// After `#`; nil for the archive's own name.
    let alias: String?

    /// Only the first `#` splits, as in Flink's `PythonDependencyUtils`.
    init(_ text: String) {
        let parts = text.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        path = String(parts[0])
        alias = parts.count > 1 ? String(parts[1]) : nil
    }

    /// The folder's name.
    var folder: String { alias ?? path.split(separator: "/").last.map(String.init) ?? path }

    /// The same for an archive that lies elsewhere under its own name.
    func text(at place: String) -> String { alias.map { "\(place)#\($0)" } ?? place }
}
