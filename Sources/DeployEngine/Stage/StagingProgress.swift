/// How far the upload of a deployment's files is.
package struct StagingProgress: Sendable, Hashable {
    package var files: Int
    package var filesDone: Int
    /// In bytes.
    package var bytes: Int64
    package var bytesDone: Int64

    package init(files: Int, filesDone: Int = 0, bytes: Int64, bytesDone: Int64 = 0) {
        self.files = files
        self.filesDone = filesDone
        self.bytes = bytes
        self.bytesDone = bytesDone
    }

    package var isComplete: Bool { filesDone == files }
}
