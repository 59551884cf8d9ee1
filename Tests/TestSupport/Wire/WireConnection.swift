import Glibc
import Synchronization

/// Serves one connection of a ``WireServer``.
struct WireConnection {
    let socket: Socket
    let number: Int
    let script: WireScript

    func serve() {
        var reader = WireReader(socket)
        while let head = reader.head() {
            var body: [UInt8] = []
            func answer() -> WireAnswer {
                script.answer(
                    to: WireRequest(
                        method: head.method, target: head.target, headers: head.headers, body: body, connection: number)
                )
            }
            if leavesBodyUnread(head) {
                send(answer())
                return
            }
            let isWhole = reader.body(head.requestFraming, decoded: true) { piece in
                body += piece
                return true
            }
            guard isWhole, send(answer()) else { return }
        }
    }

    /// Whether the next expected exchange wants the connection closed before the body is read.
    private func leavesBodyUnread(_ head: WireHead) -> Bool {
        let next = script.state.withLock { state in
            state.expected.first { $0.method == head.method && $0.target == head.target }
        }
        return switch next?.answer.fault {
        case .closeUnread, .answerUnread: true
        default: false
        }
    }

    /// - Returns: whether the connection stays open.
    @discardableResult
    private func send(_ answer: WireAnswer) -> Bool {
        switch answer.fault {
        case nil: return socket.write(answer.head + framed(answer))
        case .closeUnread, .closeUnanswered: return false
        case .reset:
            socket.resetAtClose()
            return false
        case .silence:
            while !socket.read().isEmpty {}
            return false
        case .cut(let count):
            socket.write(answer.head + answer.body.prefix(count))
            return false
        case .trickle(let bytes, let pause):
            guard socket.write(answer.head) else { return false }
            var rest = answer.body[...]
            while !rest.isEmpty {
                usleep(UInt32(pause / .microseconds(1)))
                guard socket.write(rest.prefix(bytes)) else { return false }
                rest = rest.dropFirst(bytes)
            }
            return true
        case .answerUnread, .closeAnswered:
            socket.write(answer.head + framed(answer))
            return false
        case .bodyOnly:
            socket.write(answer.body)
            return false
        }
    }

    private func framed(_ answer: WireAnswer) -> [UInt8] {
        guard answer.isChunked else { return answer.body }
        var framed: [UInt8] = []
        var rest = answer.body[...]
        while !rest.isEmpty {
            let piece = rest.prefix(1000)
            framed += Array("\(String(piece.count, radix: 16))\r\n".utf8) + piece + Array("\r\n".utf8)
            rest = rest.dropFirst(1000)
        }
        return framed + Array("0\r\n\r\n".utf8)
    }
}
