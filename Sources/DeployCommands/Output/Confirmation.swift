import Dispatch
import Glibc
import Synchronization

/// A question to the person at the terminal.
enum Confirmation {
    /// Whether somebody is there to answer.
    static func isPossible(_ console: Console) -> Bool {
        console.talk.terminal.isTerminal && isatty(STDIN_FILENO) == 1
    }

    /// - Returns: whether the answer is yes; anything else, the end of the input too, is no.
    /// - Throws: `CancellationError`.
    static func ask(_ question: String, _ console: Console) async throws -> Bool {
        console.finishLive()
        console.talk.write("\(PrintableText.clean(question)) [y/N] ")
        let isCancelled = Atomic(false)
        let answer = await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                DispatchQueue(label: "answer").async {
                    continuation.resume(returning: line { isCancelled.load(ordering: .relaxed) })
                }
            }
        } onCancel: {
            isCancelled.store(true, ordering: .relaxed)
        }
        if Task.isCancelled { console.talk.write("\n") }
        try Task.checkCancellation()
        return ["y", "yes"].contains(answer.lowercased().filter { !$0.isWhitespace })
    }

    private static func line(until isCancelled: () -> Bool) -> String {
        var bytes: [UInt8] = []
        while !isCancelled() {
            var ready = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
            if poll(&ready, 1, 200) == 0 { continue }
            var byte: UInt8 = 0
            guard read(STDIN_FILENO, &byte, 1) == 1, byte != UInt8(ascii: "\n") else { break }
            bytes.append(byte)
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
