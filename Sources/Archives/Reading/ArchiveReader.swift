import CArchive
import Diagnostics
import LocalFiles

/// One pass over the entries of an archive, in the order in which they lie in it. All its calls block.
///
/// Of a zip only libarchive's seeking reader is used, which starts from the directory at the file's end: the other one
/// lists a file that was cut short without complaint.
final class ArchiveReader {
    private let name: String
    private let format: ArchiveFormat
    private let source: any ArchiveSource
    private let archive: OpaquePointer
    private let locale = UTF8Locale()

    convenience init(_ path: LocalPath, _ format: ArchiveFormat) throws(DeployError) {
        try self.init(named: path.text, format, DescriptorSource(LocalFileDescriptor(path)))
    }

    /// - Parameter name: as messages call it.
    init(named name: String, _ format: ArchiveFormat, _ source: any ArchiveSource) throws(DeployError) {
        self.name = name
        self.format = format
        self.source = source
        guard let archive = archive_read_new() else { throw DeployError(.defect, "libarchive has no memory") }
        self.archive = archive
        switch format {
        case .zip: archive_read_support_format_zip_seekable(archive)
        case .tar: archive_read_support_format_tar(archive)
        case .tarGzip:
            archive_read_support_filter_gzip(archive)
            archive_read_support_format_tar(archive)
        }
        guard source.open(archive) == ARCHIVE_OK else { throw failure() }
    }

    deinit {
        archive_read_free(archive)
    }

    /// Goes on to the next entry; nil after the last.
    func next() throws(DeployError) -> ArchiveHeader? {
        var entry: OpaquePointer?
        let code = locale.use { archive_read_next_header(archive, &entry) }
        switch code {
        case ARCHIVE_EOF: return nil
        case ARCHIVE_WARN...ARCHIVE_OK:
            guard let entry else { return nil }
            // libarchive also takes a tar that is not packed.
            if format == .tarGzip, archive_filter_code(archive, 0) != ARCHIVE_FILTER_GZIP {
                throw ArchiveSniff(source.head).failure(name, expected: format)
            }
            return locale.use { ArchiveHeader(entry) }
        default: throw failure()
        }
    }

    /// The content of the entry that ``next()`` gave last; a zip's checksum is verified.
    ///
    /// - Parameter limit: in bytes; counted while reading, for the size that is announced may be wrong.
    func content(limit: Int) throws(DeployError) -> [UInt8] {
        var content: [UInt8] = []
        try pieces { piece throws(DeployError) in
            guard content.count + piece.count <= limit else {
                throw DeployError(
                    .inputMalformed, "an entry of \(name) is larger than \(describe(bytes: Int64(limit)))")
            }
            content += piece
        }
        return content
    }

    /// Hands over the content of the entry that ``next()`` gave last.
    func pieces(_ take: (UnsafeRawBufferPointer) throws(DeployError) -> Void) throws(DeployError) {
        let room = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)
        defer { room.deallocate() }
        while true {
            let count = archive_read_data(archive, room.baseAddress, room.count)
            guard count >= 0 else { throw failure() }
            guard count > 0 else { return }
            try take(UnsafeRawBufferPointer(rebasing: room[..<count]))
        }
    }

    private func failure() -> DeployError {
        let cause = ArchiveFailure(
            code: archive_errno(archive), message: archive_error_string(archive).map { String(cString: $0) } ?? "")
        let sniff = ArchiveSniff(source.head)
        // The format is known once a header was understood.
        guard archive_format(archive) == 0 else {
            return DeployError(.inputMalformed, "\(name) is damaged", hint: ArchiveSniff.again, cause: cause)
        }
        return sniff.failure(name, expected: format, cause: cause)
    }
}
