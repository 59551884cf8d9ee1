package import LocalFiles

/// What a request carries.
package enum HTTPBody: Sendable {
    /// `Content-Length: 0`, or nothing for a GET or DELETE.
    case empty
    case bytes([UInt8])
    /// A local file, streamed; the transfer fails where the file does not have exactly this many bytes. What stands
    /// before and after it makes it part of a form. Sent from its byte `start` on.
    case file(LocalPath, length: Int64, before: [UInt8] = [], after: [UInt8] = [], start: Int64 = 0)
}
