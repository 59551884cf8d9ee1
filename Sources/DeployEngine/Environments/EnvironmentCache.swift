import FoundationEssentials
package import LocalFiles
package import PythonEnvironments

/// What was seen of archives before, in one small file each.
///
/// A file that is damaged, or that another release wrote, counts as none; one that cannot be written is no failure.
package struct EnvironmentCache: Sendable {
    /// An archive as it was at some time.
    package struct Key: Hashable, Sendable, Codable {
        /// An absolute path, or a URI with its authority.
        package let location: String
        /// In bytes.
        package let size: Int64
        /// In milliseconds since 1970.
        package let modified: Int64

        package init(location: String, size: Int64, modified: Int64) {
            self.location = location
            self.size = size
            self.modified = modified
        }
    }

    private struct Document: Codable {
        let format: Int
        let key: Key
        let facts: EnvironmentFacts
    }

    /// To be raised with every change of what ``EnvironmentFacts`` hold or mean.
    private static let format = 1

    private let folder: LocalPath

    /// - Parameter folder: made when it is needed, for its owner alone.
    package init(folder: LocalPath) {
        self.folder = folder
    }

    package func facts(of key: Key) -> EnvironmentFacts? {
        guard let content = try? LocalFileSystem.read(file(of: key), limit: 16 << 20),
            let document = try? JSONDecoder().decode(Document.self, from: Data(content)),
            document.format == Self.format, document.key == key
        else { return nil }
        return document.facts
    }

    package func remember(_ facts: EnvironmentFacts, of key: Key) {
        guard let content = try? JSONEncoder().encode(Document(format: Self.format, key: key, facts: facts)) else {
            return
        }
        try? LocalFileSystem.makeFolder(folder)
        try? LocalFileSystem.write(Array(content), to: file(of: key))
    }

    /// A file for each place: what was seen of an earlier archive there is of no more use.
    private func file(of key: Key) -> LocalPath {
        folder / "\(SHA256.hexadecimal(of: Array(key.location.utf8)).prefix(32)).json"
    }
}
