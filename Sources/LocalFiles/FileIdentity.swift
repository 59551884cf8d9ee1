import Glibc

/// What a file or folder is, under whichever name.
struct FileIdentity: Equatable {
    let device: dev_t
    let number: ino_t

    /// - Returns: nil where nothing can be seen; `errno` tells why.
    init?(of path: LocalPath) {
        var status = stat()
        guard stat(path.text, &status) == 0 else { return nil }
        device = status.st_dev
        number = status.st_ino
    }
}
