package import Diagnostics
package import LocalFiles

extension ArchiveListing {
    /// Lists an archive of this machine. Blocks: a zip is read by its directory, a tar.gz is unpacked as a whole.
    ///
    /// - Parameter format: nil for what the name says.
    /// - Throws: ``DeployError`` `inputNotFound`; `notAllowed`; `inputMalformed` for a file that is empty, cut short,
    ///   damaged, of another format than its name says, no archive at all, or has no entries. Encrypted entries are
    ///   faults of the listing.
    package static func read(_ path: LocalPath, format: ArchiveFormat? = nil) throws(DeployError) -> ArchiveListing {
        let file = try LocalFileDescriptor(path)
        let size = file.size
        guard let format = format ?? ArchiveFormat(fileName: path.name) else { throw unknownFormat(path.text) }
        guard format == .zip else {
            let reader = try ArchiveReader(named: path.text, format, DescriptorSource(file))
            return try read(tar: reader, named: path.text, format, size: size)
        }
        var scan = ZipScan(name: path.text, size: size, limit: 0) { _ in false }
        var step = try scan.first()
        while case .read(let offset, let count) = step {
            let bytes = file.read(offset: offset, count: count)
            guard bytes.count == count else {
                throw DeployError(.inputMalformed, "\(path) changed while it was read")
            }
            step = try scan.take(bytes)
        }
        return ArchiveListing(format: .zip, size: size, entries: scan.entries)
    }

    /// Lists a zip elsewhere by reading its directory, and hands over the content of small files in it.
    ///
    /// - Parameters:
    ///   - limit: the largest content that is read, in bytes; a larger one that is wanted is an error.
    ///   - isWanted: whether a file's content is read; it is asked for files only, and never for encrypted ones.
    ///   - each: gets the contents, in the order of the entries, once the whole directory is read.
    /// - Throws: ``DeployError`` `inputMalformed`, and what the file throws.
    package static func read(
        zip file: some RangedFile, limit: Int = 1 << 20,
        wanting isWanted: @escaping (ArchiveEntry) -> Bool = { _ in false },
        each: (ArchiveEntry, [UInt8]) throws -> Void = { _, _ in }
    ) async throws -> ArchiveListing {
        var scan = ZipScan(name: file.name, size: file.size, limit: limit, isWanted: isWanted)
        var step = try scan.first()
        while case .read(let offset, let count) = step {
            let bytes = try await file.read(offset: offset, count: count)
            guard bytes.count == count else {
                throw DeployError(
                    .unexpectedAnswer, "\(file.name) gave \(bytes.count) bytes in place of \(count)", retriable: true)
            }
            step = try scan.take(bytes)
        }
        for (index, content) in scan.contents { try each(scan.entries[index], content) }
        return ArchiveListing(format: .zip, size: file.size, entries: scan.entries)
    }

    /// - Parameter visit: gets each entry while its content can be read.
    static func read(
        tar reader: ArchiveReader, named name: String, _ format: ArchiveFormat, size: Int64,
        visit: (ArchiveEntry) throws(DeployError) -> Void = { _ in }
    ) throws(DeployError) -> ArchiveListing {
        var entries: [ArchiveEntry] = []
        var sizes: [String: Int64] = [:]
        while var entry = try reader.next()?.entry {
            // A hard link has no content of its own.
            if entry.kind == .file {
                if let target = entry.linkTarget { entry.size = sizes[target] ?? 0 }
                sizes[entry.path] = entry.size
            }
            try visit(entry)
            entries.append(entry)
        }
        guard !entries.isEmpty else {
            throw DeployError(.inputMalformed, "\(name) is a \(format.name) file with no entries")
        }
        return ArchiveListing(format: format, size: size, entries: entries)
    }

    package static func unknownFormat(_ name: String) -> DeployError {
        DeployError(
            .inputMalformed, "the name of \(name) is none of an archive that Flink and YARN unpack",
            hint: "They end with .zip, .jar, .tar, .tar.gz, or .tgz")
    }
}
