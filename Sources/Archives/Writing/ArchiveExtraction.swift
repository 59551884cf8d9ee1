package import Diagnostics
import Glibc
package import LocalFiles

/// Unpacks archives that may be hostile.
package enum ArchiveExtraction {
    /// Unpacks an archive into an empty folder; all that has a fault is refused before anything is written. What was
    /// unpacked before a failure is left there. Blocks.
    ///
    /// Links are made last, so that nothing is ever written through one.
    ///
    /// - Parameters:
    ///   - format: nil for what the name says.
    ///   - folder: made where it is not there.
    ///   - manner: what becomes of links and permission bits.
    ///   - onProgress: gets the unpacked bytes so far.
    ///   - isCancelled: asked before each entry; true ends the unpacking with `interrupted`.
    /// - Returns: what was unpacked.
    /// - Throws: ``DeployError`` as ``ArchiveListing/read(_:format:)`` does; `inputMalformed` also for an archive with
    ///   faults, one whose files are larger than it says, and a folder that is not empty; `notAllowed`, `noSpace`;
    ///   `interrupted`.
    @discardableResult
    package static func extract(
        _ path: LocalPath, into folder: LocalPath, format: ArchiveFormat? = nil, as manner: ExtractionManner = .whole,
        onProgress: (Int64) -> Void = { _ in }, isCancelled: () -> Bool = { false }
    ) throws(DeployError) -> ArchiveListing {
        let listing = try ArchiveListing.read(path, format: format)
        let (tolerated, refused) = manner.sort(listing.faults)
        try refuse(refused, of: path)
        try LocalFileSystem.makeFolder(folder)
        guard try LocalFileSystem.names(in: folder).isEmpty else {
            throw DeployError(.inputMalformed, "\(folder) is not empty", hint: "Name a folder that is not there yet")
        }
        let reader = try ArchiveReader(path, listing.format)
        var target = ExtractionTarget(folder, of: path)
        let linksBecomeFiles = manner.makesFilesOfLinks(in: listing.format)
        let leftOut = linksBecomeFiles ? [] : Set(tolerated.map(\.path))
        var known = Dictionary(grouping: listing.entries, by: \.path)
        while let entry = try reader.next()?.entry {
            guard !isCancelled() else { throw DeployError(.interrupted, "unpacking \(path) was stopped") }
            if entry.path.isEmpty, entry.kind == .folder { continue }
            // A zip has every name twice, and a file can change between two readings.
            guard let listed = known[entry.path]?.popLast(), listed.kind == entry.kind,
                listed.linkTarget == entry.linkTarget, listed.path.utf8.elementsEqual(entry.path.utf8)
            else {
                throw DeployError(
                    .inputMalformed, "\(path) is damaged: \(entry.path) is not what the archive's directory says")
            }
            if leftOut.contains(entry.path) { continue }
            var made = listed
            made.mode = manner.mode(of: listed)
            if made.kind == .link, linksBecomeFiles {
                try target.add(text: made.linkTarget ?? "", as: made)
            } else {
                try target.add(made, reader, onProgress)
            }
        }
        try target.finish()
        return listing
    }

    private static func refuse(_ faults: [ArchiveFault], of path: LocalPath) throws(DeployError) {
        guard let first = faults.first else { return }
        let others = faults.count == 1 ? "" : ", and \(faults.count - 1) more such entries"
        throw DeployError(.inputMalformed, "\(path) is not unpacked: \(first.message)\(others)")
    }
}
