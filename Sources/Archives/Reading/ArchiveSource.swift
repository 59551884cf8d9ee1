import CArchive
import Diagnostics

/// Where the bytes of an archive come from.
protocol ArchiveSource: AnyObject {
    /// Tells libarchive how to get at the bytes, which it begins to do.
    ///
    /// - Returns: libarchive's code.
    func open(_ archive: OpaquePointer) -> Int32
    /// Why no bytes came, where that is not the archive's own fault.
    var failure: DeployError? { get }
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
    var failure: DeployError? { nil }
    var head: [UInt8] { file.read(offset: 0, count: ArchiveSniff.size) }
}
