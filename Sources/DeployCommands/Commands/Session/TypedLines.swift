import Glibc
import Synchronization
import Threads

/// Lines that somebody types, or pipes in, while the process does something else.
///
/// The terminal is read only while the process has it: one that was sent to the background would be stopped by its first
/// read. The thread that reads is sent no signal, so that a change between the look and the read does not stop it either.
final class TypedLines: Sendable {
    /// How long a look at the input lasts, and so how long it takes to note that the process has the terminal again.
    private static let pause: Int32 = 200

    private let descriptor: Int32
    private let isTerminal: Bool
    private let isOver = Atomic(false)

    private init(_ descriptor: Int32) {
        self.descriptor = descriptor
        isTerminal = isatty(descriptor) == 1
    }

    /// Lines until the input ends; without their ends, and the blanks around them.
    static func lines(of descriptor: Int32 = STDIN_FILENO) -> AsyncStream<String> {
        AsyncStream { continuation in
            let input = TypedLines(descriptor)
            continuation.onTermination = { _ in input.isOver.store(true, ordering: .relaxed) }
            let isStarted = BlockingThread.start(named: "typed lines") {
                input.read { continuation.yield($0) }
                continuation.finish()
            }
            if !isStarted { continuation.finish() }
        }
    }

    /// Whether a read would not be one from the background; what is no terminal of this session's knows no background.
    private var mayRead: Bool {
        let group = tcgetpgrp(descriptor)
        return !isTerminal || group == -1 || group == getpgrp()
    }

    private func read(_ found: (String) -> Void) {
        var bytes: [UInt8] = []
        while !isOver.load(ordering: .relaxed), let piece = next() {
            bytes += piece
            while let end = bytes.firstIndex(of: UInt8(ascii: "\n")) {
                found(Self.line(bytes[..<end]))
                bytes.removeSubrange(...end)
            }
        }
        if !bytes.isEmpty { found(Self.line(bytes[...])) }
    }

    /// - Returns: empty where there is nothing for now; nil at the end of the input.
    private func next() -> [UInt8]? {
        guard mayRead else {
            poll(nil, 0, Self.pause)
            return []
        }
        var ready = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        guard poll(&ready, 1, Self.pause) > 0, mayRead else { return [] }
        var room = [UInt8](repeating: 0, count: 4096)
        let count = Glibc.read(descriptor, &room, room.count)
        if count > 0 { return Array(room[..<count]) }
        let isHungUp = ready.revents & Int16(POLLHUP | POLLNVAL | POLLERR) != 0
        // Control-D at a terminal ends a line and not the terminal.
        let isPassing = count == 0 ? isTerminal : [EINTR, EAGAIN].contains(errno) || (errno == EIO && isTerminal)
        guard isPassing, !isHungUp else { return nil }
        poll(nil, 0, Self.pause)
        return []
    }

    private static func line(_ bytes: ArraySlice<UInt8>) -> String {
        let text = String(decoding: bytes, as: UTF8.self)
        return String(text.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    }
}
