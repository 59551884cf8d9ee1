import CArchive
import Diagnostics
import LocalFiles

/// One pass over the entries of a zip file, in the order in which they lie in it.
///
/// Only libarchive's seeking zip reader is used, which starts from the directory at the file's end: the other one lists
/// a file that was cut short without complaint.
final class ZipReader {
    private let path: LocalPath
    private let file: LocalFileDescriptor
    private let archive: OpaquePointer
    private let locale = UTF8Locale()

    init(_ path: LocalPath) throws(DeployError) {
        self.path = path
        file = try LocalFileDescriptor(path)
        guard let archive = archive_read_new() else { throw DeployError(.defect, "libarchive has no memory") }
        self.archive = archive
        archive_read_support_format_zip_seekable(archive)
        guard archive_read_open_fd(archive, file.number, 1 << 16) == ARCHIVE_OK else { throw failure() }
    }

    deinit {
        archive_read_free(archive)
    }

    /// Goes on to the next entry; nil after the last.
    func next() throws(DeployError) -> ZipEntry? {
        var entry: OpaquePointer?
        let code = locale.use { archive_read_next_header(archive, &entry) }
        switch code {
        case ARCHIVE_EOF: return nil
        case ARCHIVE_WARN...ARCHIVE_OK:
            guard let entry else { return nil }
            return ZipEntry(name: locale.use { name(of: entry) }, size: archive_entry_size(entry))
        default: throw failure()
        }
    }

    /// The content of the entry that ``next()`` gave last; its checksum is verified.
    ///
    /// - Parameter limit: in bytes; counted while reading, for the size that is announced may be wrong.
    func content(limit: Int) throws(DeployError) -> [UInt8] {
        var content: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = archive_read_data(archive, &piece, piece.count)
            guard count >= 0 else { throw failure() }
            guard count > 0 else { return content }
            guard content.count + count <= limit else {
                throw DeployError(
                    .inputMalformed, "an entry of \(path) is larger than \(describe(bytes: Int64(limit)))")
            }
            content += piece[..<count]
        }
    }

    /// Java's tools mark names beyond ASCII as UTF-8; other names are read as well as they can be.
    private func name(of entry: OpaquePointer) -> String {
        (archive_entry_pathname_utf8(entry) ?? archive_entry_pathname(entry)).map { String(cString: $0) } ?? ""
    }

    private func failure() -> DeployError {
        let cause = ArchiveFailure(
            code: archive_errno(archive), message: archive_error_string(archive).map { String(cString: $0) } ?? "")
        let again = "Copy or build it again"
        guard archive_format(archive) == 0 else {
            return DeployError(.inputMalformed, "\(path) is damaged", hint: again, cause: cause)
        }
        switch file.start(4) {
        case []: return DeployError(.inputMalformed, "\(path) is empty", hint: again)
        case [0x50, 0x4b, 0x05, 0x06]:
            return DeployError(.inputMalformed, "\(path) is a jar or zip file with no entries")
        case [0x50, 0x4b, 0x03, 0x04]:
            return DeployError(
                .inputMalformed,
                "\(path) is cut short or damaged: it starts as a jar or zip file, and its end does not fit",
                hint: again, cause: cause)
        default:
            return DeployError(
                .inputMalformed, "\(path) is not a jar or zip file", hint: "jar tf \(path.name) lists what is in one",
                cause: cause)
        }
    }
}
