import Diagnostics
import Dispatch
import Glibc

/// Writes to a descriptor without holding up a thread that runs tasks: a disk or the reader of a pipe may be slow.
package final class DescriptorWriter: Sendable {
    /// Nobody reads what is written: `head` has seen enough.
    package struct ReaderGone: Error {}

    private let descriptor: Int32
    private let name: String
    private let queue = DispatchQueue(label: "writer")

    /// - Parameters:
    ///   - descriptor: stays open; to be closed by whoever opened it.
    ///   - name: what messages call it.
    package init(_ descriptor: Int32, name: String) {
        self.descriptor = descriptor
        self.name = name
    }

    /// Returns when the system has all of the bytes.
    ///
    /// - Throws: ``ReaderGone``; ``DeployError`` `noSpace`, or `notAllowed` where the system gives another reason.
    package func write(_ bytes: [UInt8]) async throws {
        let descriptor = descriptor
        let number = await withCheckedContinuation { continuation in
            queue.async { continuation.resume(returning: Self.writeAll(bytes, to: descriptor)) }
        }
        switch number {
        case 0: return
        case EPIPE: throw ReaderGone()
        default:
            throw DeployError(
                [ENOSPC, EDQUOT, EFBIG].contains(number) ? .noSpace : .notAllowed,
                "cannot write \(name): \(String(cString: strerror(number)))")
        }
    }

    /// - Returns: 0, or why it failed.
    private static func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Int32 {
        bytes.withUnsafeBytes { bytes in
            var rest = bytes[...]
            while !rest.isEmpty {
                let count = Glibc.write(descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
                if count >= 0 {
                    rest = rest.dropFirst(count)
                } else if errno == EAGAIN {
                    var ready = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
                    poll(&ready, 1, -1)
                } else if errno != EINTR {
                    return errno
                }
            }
            return 0
        }
    }
}
