import Diagnostics
package import LocalFiles

/// The content of chosen entries of an archive of this machine.
package enum ArchiveContents {
    /// Reads the archive once, and hands over what is wanted of it. Blocks.
    ///
    /// - Parameters:
    ///   - format: nil for what the name says.
    ///   - limit: the largest content that is read, in bytes; a larger one that is wanted is an error.
    ///   - isWanted: whether a file's content is read; it is asked for files only, hard links not among them.
    ///   - each: gets the contents, in the order in which they lie in the archive.
    /// - Throws: ``DeployError`` as ``ArchiveListing/read(_:format:)`` does, `inputMalformed` also for a wanted entry that
    ///   is encrypted or damaged; and what `each` throws.
    package static func read(
        _ path: LocalPath, format: ArchiveFormat? = nil, limit: Int, where isWanted: (ArchiveEntry) -> Bool,
        each: (ArchiveEntry, [UInt8]) throws -> Void
    ) throws {
        guard let format = format ?? ArchiveFormat(fileName: path.name) else {
            throw ArchiveListing.unknownFormat(path.text)
        }
        let reader = try ArchiveReader(path, format)
        while let entry = try reader.next()?.entry {
            guard entry.kind == .file, entry.linkTarget == nil, isWanted(entry) else { continue }
            guard !entry.isEncrypted else {
                throw DeployError(.inputMalformed, "\(entry.path) in \(path) is encrypted")
            }
            guard entry.size <= limit else {
                throw DeployError(
                    .inputMalformed, "\(entry.path) in \(path) is larger than \(describe(bytes: Int64(limit)))")
            }
            try each(entry, reader.content(limit: limit))
        }
    }
}
