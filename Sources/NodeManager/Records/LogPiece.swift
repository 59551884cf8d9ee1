/// Some bytes of a log file, in their place.
package struct LogPiece: Hashable, Sendable {
    /// Where they begin in the file, in bytes.
    package let offset: Int64
    package let bytes: [UInt8]
    /// How long the file was when it was opened.
    package let length: Int64

    package init(offset: Int64, bytes: [UInt8], length: Int64) {
        self.offset = offset
        self.bytes = bytes
        self.length = length
    }
}
