import Glibc

/// The parent's end of a pipe to or from a child. It is used by one thread, which closes it.
struct PipeEnd: Sendable {
    let descriptor: Int32

    /// Hands over what comes until the other end is closed or `stop` is.
    func read(until stop: StopPipe, _ take: ([UInt8]) -> Void) {
        defer { close(descriptor) }
        while wait(for: POLLIN, stop) {
            let piece = [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, count in
                count = max(0, Glibc.read(descriptor, buffer.baseAddress, buffer.count))
            }
            if piece.isEmpty { return }
            take(piece)
        }
    }

    /// Writes the bytes, as far as the other end takes them.
    func write(_ bytes: [UInt8], until stop: StopPipe) {
        defer { close(descriptor) }
        var rest = bytes[...]
        _ = fcntl(descriptor, F_SETFL, O_NONBLOCK)
        while !rest.isEmpty, wait(for: POLLOUT, stop) {
            let written = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if written > 0 {
                rest = rest.dropFirst(written)
            } else if errno != EAGAIN && errno != EINTR {
                return
            }
        }
    }

    /// - Returns: false at the stop.
    private func wait(for events: Int32, _ stop: StopPipe) -> Bool {
        var entries = [
            pollfd(fd: descriptor, events: Int16(events), revents: 0),
            pollfd(fd: stop.descriptor, events: Int16(POLLIN), revents: 0),
        ]
        while poll(&entries, 2, -1) < 0 {
            if errno != EINTR { return false }
        }
        return entries[0].revents != 0 || entries[1].revents == 0
    }
}
