/// An uploaded file as the API tells it.
struct FileDocument: Encodable, Sendable {
    let sha256: String
    /// How many bytes of it are there.
    let bytes: Int64
    let complete: Bool

    init(_ hash: FileHash, bytes: Int64, isComplete: Bool) {
        sha256 = hash.text
        self.bytes = bytes
        complete = isComplete
    }
}
