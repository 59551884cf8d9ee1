import CSQLite
import LocalFiles

/// How SQLite keeps a transaction whole.
package enum Journal: String, Sendable {
    /// Readers and one writer at a time do not wait for one another; needs memory that all processes share, so that it
    /// is for the processes of one machine only (sqlite.org/wal.html).
    case writeAhead = "wal"
    /// Works wherever locks work, also for several machines on a network file system.
    case rollback = "delete"

    /// - Returns: the journal for the file system that the path lies on.
    static func suited(to path: LocalPath) -> Journal {
        sharedFileSystems.contains(csqlite_file_system(path.text)) ? .rollback : .writeAhead
    }

    /// File systems that another machine may write to at the same time, by the numbers of statfs(2).
    private static let sharedFileSystems: Set<UInt32> = [
        0x0000_6969,  // NFS
        0x0000_517b, 0xff53_4d42, 0xfe53_4d42,  // SMB
        0x5346_414f,  // AFS
        0x00c3_6400,  // Ceph
        0x0bd0_0bd0,  // Lustre
        0x4750_4653,  // GPFS
        0x1983_0326,  // BeeGFS
        0x0102_1997,  // 9P
        0x6573_5546,  // FUSE: it cannot be told what is behind it
    ]
}
