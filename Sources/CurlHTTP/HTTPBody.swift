package import LocalFiles

/// What a request carries.
package enum HTTPBody: Sendable {
    /// `Content-Length: 0`, or nothing for a GET or DELETE.
    case empty
    case bytes([UInt8])
    /// A local file, streamed; the transfer fails where the file does not have exactly this many bytes.
    case file(LocalPath, length: Int64)
}
