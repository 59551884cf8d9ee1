import LocalFiles

/// How large a file of this machine is.
enum LocalFileSize {
    /// - Returns: in bytes; 0 where there is none.
    static func of(_ path: LocalPath) -> Int64 { LocalFileSystem.file(at: path)?.size ?? 0 }
}
