package import Diagnostics
package import LocalFiles

/// Writes archives of which every byte follows from the members: in the order of their paths' bytes, at a fixed time, of
/// nobody.
package enum ArchiveWriter {
    /// Writes an archive beside its final name, and gives it that name when it is complete; an archive that is there is
    /// replaced. Blocks, and deflates on threads of its own.
    ///
    /// All members get the time 1980-01-01: the first that a zip can have, and with 1970 old versions of tar complain of
    /// each file that they unpack.
    ///
    /// - Parameters:
    ///   - members: in any order, of different paths; folders between need not be among them.
    ///   - level: of deflate, 1 (fast) to 9 (small).
    ///   - threads: that deflate; the bytes are the same for any number.
    ///   - onProgress: gets the bytes of all members that have been read so far, on the calling thread.
    ///   - isCancelled: asked before each block of a MiB or less; true ends the writing with `interrupted`.
    /// - Returns: the size of the archive in bytes.
    /// - Throws: ``DeployError`` `inputMalformed` for a path that is twice there or leaves the archive, and for a file
    ///   that has not the size that was given; `inputNotFound` and `notAllowed` for a file, or the archive's folder;
    ///   `noSpace`; `interrupted`.
    @discardableResult
    package static func write(
        _ members: [ArchiveMember], to path: LocalPath, format: ArchiveFormat, level: Int = 6, threads: Int,
        onProgress: (Int64) -> Void = { _ in }, isCancelled: () -> Bool = { false }
    ) throws(DeployError) -> Int64 {
        let members = try sorted(members)
        var read: Int64 = 0
        func onBlock(_ count: Int64) throws(DeployError) {
            guard !isCancelled() else { throw DeployError(.interrupted, "packing \(path) was stopped") }
            read += count
            onProgress(read)
        }
        let file = try ArchiveOutput(path)
        let pool = try DeflatePool(level: min(9, max(1, level)), threads: max(1, threads))
        switch format {
        case .zip:
            var zip = ZipOutput(file, pool)
            for member in members { try zip.add(member, onBlock: onBlock) }
            try zip.finish()
        case .tar, .tarGzip:
            var tar = TarOutput(file, format == .tarGzip ? pool : nil)
            for member in members { try tar.add(member, onBlock: onBlock) }
            try tar.finish()
        }
        try file.keep()
        return file.position
    }

    /// In the order of their paths' bytes, in which a folder comes before what lies in it.
    private static func sorted(_ members: [ArchiveMember]) throws(DeployError) -> [ArchiveMember] {
        let sorted = members.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
        for (index, member) in sorted.enumerated() {
            let parts = member.path.pathParts
            guard !parts.isEmpty, parts.joined(separator: "/").utf8.elementsEqual(member.path.utf8),
                !parts.contains("."), !parts.contains(".."), !member.path.utf8.contains(0),
                member.path.utf8.count < 0xffff
            else {
                throw DeployError(.inputMalformed, "\"\(member.path)\" can be no path in an archive")
            }
            if index > 0, sorted[index - 1].path.utf8.elementsEqual(member.path.utf8) {
                throw DeployError(.inputMalformed, "\(member.path) would be twice in the archive")
            }
        }
        return sorted
    }
}
