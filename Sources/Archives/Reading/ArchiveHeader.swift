import CArchive

/// An entry as libarchive tells of it.
struct ArchiveHeader {
    /// As the archive has it: with `/` at a folder's end.
    let name: String
    let entry: ArchiveEntry

    /// - Parameter pointer: libarchive's own, alive until the next header is read. Names are made text here, so the
    ///   locale must be one of UTF-8.
    init(_ pointer: OpaquePointer) {
        name = Self.text(archive_entry_pathname_utf8(pointer)) ?? Self.text(archive_entry_pathname(pointer)) ?? ""
        let hardLink =
            Self.text(archive_entry_hardlink_utf8(pointer)) ?? Self.text(archive_entry_hardlink(pointer))
        let target =
            Self.text(archive_entry_symlink_utf8(pointer)) ?? Self.text(archive_entry_symlink(pointer))
        let kind: ArchiveEntry.Kind =
            switch Int32(archive_entry_filetype(pointer)) {
            case _ where hardLink != nil: .file
            case bobbin_file_type_regular: .file
            case bobbin_file_type_folder: .folder
            case bobbin_file_type_link: .link
            default: .other
            }
        entry = ArchiveEntry(
            path: ArchiveEntry.path(ofName: name), kind: kind,
            size: kind == .file ? max(0, archive_entry_size(pointer)) : 0,
            mode: UInt16(truncatingIfNeeded: archive_entry_perm(pointer)) & 0o777,
            linkTarget: hardLink.map(ArchiveEntry.path) ?? (kind == .link ? target ?? "" : nil),
            isEncrypted: archive_entry_is_encrypted(pointer) == 1)
    }

    private static func text(_ pointer: UnsafePointer<CChar>?) -> String? {
        pointer.map { String(cString: $0) }
    }
}
