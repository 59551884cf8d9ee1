import CArchive

/// Where the bytes of an archive come from.
protocol ArchiveSource: AnyObject {
    /// Tells libarchive how to get at the bytes, which it begins to do.
    ///
    /// - Returns: libarchive's code.
    func open(_ archive: OpaquePointer) -> Int32
    /// The first bytes, as many as ``ArchiveSniff`` wants, or as have come.
    var head: [UInt8] { get }
}

/// A file of this machine.
final class DescriptorSource: ArchiveSource {
    private let file: LocalFileDescriptor

    init(_ file: LocalFileDescriptor) {
        self.file = file
    }

    func open(_ archive: OpaquePointer) -> Int32 { archive_read_open_fd(archive, file.number, 1 << 16) }
    var head: [UInt8] { file.read(offset: 0, count: ArchiveSniff.size) }
}
