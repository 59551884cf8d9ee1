import Glibc

/// A descriptor that text is written to.
package struct TextStream: Sendable {
    package let descriptor: Int32
    package let terminal: Terminal

    package init(descriptor: Int32, environment: [String: String]) {
        self.descriptor = descriptor
        terminal = Terminal(descriptor: descriptor, environment: environment)
    }

    /// The columns to fill; nil where lines may have any length.
    package var width: Int? { terminal.isTerminal ? Terminal.width(of: descriptor) ?? 80 : nil }

    package var style: Style { Style(isColoured: terminal.isColoured) }

    /// Writes the whole text.
    ///
    /// - Returns: whether it could be: not so where the reader has gone or the disk is full.
    @discardableResult
    package func write(_ text: String) -> Bool {
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if count > 0 {
                rest = rest.dropFirst(count)
            } else if errno == EAGAIN {
                var ready = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
                poll(&ready, 1, -1)
            } else if errno != EINTR {
                return false
            }
        }
        return true
    }
}
