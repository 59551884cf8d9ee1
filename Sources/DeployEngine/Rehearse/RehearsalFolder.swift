import Diagnostics
import LocalFiles

/// The temporary folder that stands for a node.
struct RehearsalFolder: Sendable {
    private let scratch: ScratchFolder

    /// - Throws: ``DeployError`` `notAllowed` or `noSpace` where there is no place for it.
    init() throws(DeployError) {
        scratch = try ScratchFolder("bobbin-rehearsal-")
        for folder in [container, archives, files, temporary, home] { try LocalFileSystem.makeFolder(folder) }
    }

    /// Removes it with all that is in it.
    func remove() { scratch.remove() }

    var root: LocalPath { scratch.path }
    /// The JobManager's container.
    var container: LocalPath { root / "container" }
    /// Where Flink unpacks `python.archives`.
    var archives: LocalPath { root / "python-archives" }
    /// Where Flink puts `python.files`, each in a folder of its own.
    var files: LocalPath { root / "python-files" }
    /// What comes from HDFS and is not in the container.
    var downloads: LocalPath { root / "downloads" }
    var temporary: LocalPath { root / "tmp" }
    var home: LocalPath { root / "home" }

    /// A text of Python's with its paths as they are from the container's folder, or the folder of what it names.
    func asInContainer(_ text: String) -> String {
        let copies = text.split(separator: files.text + "/", omittingEmptySubsequences: false).enumerated().map {
            $0.offset == 0 ? $0.element : $0.element.drop { $0 != "/" }.dropFirst()
        }.joined()
        return [container, archives].reduce(copies) { $0.replacing($1.text + "/", with: "") }
    }
}
