/// As whom an archive is unpacked.
package enum ExtractionManner: Sendable {
    /// With permission bits and links as the archive has them; every fault is refused.
    case whole
    /// As Flink unpacks `python.archives` (`CompressionUtils`): with permission bits and links. Links that leave the
    /// archive, which lead to files of the node, are left out.
    case flink
    /// As YARN unpacks resources (`FSDownload`, `FileUtil`): files have the mode 500 and folders 700, and a symbolic link
    /// in a zip becomes a file with the link's target as its text. Links of a tar that leave it are left out.
    case yarn

    /// Faults that do not keep it from being unpacked, and those that do.
    func sort(_ faults: [ArchiveFault]) -> (tolerated: [ArchiveFault], refused: [ArchiveFault]) {
        let isTolerated = { (fault: ArchiveFault) in
            self != .whole && (fault.kind == .linkLeaves || fault.kind == .linkLoops)
        }
        return (faults.filter(isTolerated), faults.filter { !isTolerated($0) })
    }

    func makesFilesOfLinks(in format: ArchiveFormat) -> Bool { self == .yarn && format == .zip }

    func mode(of entry: ArchiveEntry) -> UInt16? {
        let isFolder = entry.kind == .folder
        return switch self {
        case .whole: entry.mode
        // Folders can be removed again.
        case .flink: isFolder ? entry.mode.map { $0 | 0o700 } : entry.mode
        case .yarn: isFolder ? 0o700 : 0o500
        }
    }
}
