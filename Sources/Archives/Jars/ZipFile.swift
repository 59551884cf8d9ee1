package import Diagnostics
package import LocalFiles

/// A zip file of this machine. Each question opens it anew and reads its directory and no more than it must.
package struct ZipFile: Hashable, Sendable {
    package let path: LocalPath

    /// - Throws: ``DeployError`` `inputNotFound`; `inputMalformed` for a file that is empty, cut short, or no zip file;
    ///   `notAllowed`.
    package init(_ path: LocalPath) throws(DeployError) {
        _ = try ArchiveReader(path, .zip).next()
        self.path = path
    }

    /// A file of which the first question will show what it is.
    init(unread path: LocalPath) {
        self.path = path
    }

    /// All entries, in the order in which they lie in the file.
    ///
    /// - Throws: ``DeployError`` `inputMalformed`, as do the other questions.
    package func entries() throws(DeployError) -> [ZipEntry] {
        let reader = try ArchiveReader(path, .zip)
        var entries: [ZipEntry] = []
        while let entry = try reader.next() { entries.append(ZipEntry(name: entry.name, size: entry.entry.size)) }
        return entries
    }

    /// Whether it has an entry of this name.
    package func contains(_ name: String) throws(DeployError) -> Bool {
        let reader = try ArchiveReader(path, .zip)
        while let entry = try reader.next() {
            if entry.name == name { return true }
        }
        return false
    }

    /// The content of the first entry whose name fits; nil where there is none.
    ///
    /// - Parameter limit: the largest content that is read, in bytes.
    package func content(limit: Int, where fits: (String) -> Bool) throws(DeployError) -> [UInt8]? {
        let reader = try ArchiveReader(path, .zip)
        while let entry = try reader.next() {
            if fits(entry.name) { return try reader.content(limit: limit) }
        }
        return nil
    }
}
