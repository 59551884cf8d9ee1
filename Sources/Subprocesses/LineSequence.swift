/// The lines of a stream of bytes, without their line feeds; the last may lack one.
package struct LineSequence: AsyncSequence, Sendable {
    let pieces: AsyncStream<[UInt8]>

    package func makeAsyncIterator() -> Iterator { Iterator(pieces: pieces.makeAsyncIterator()) }

    package struct Iterator: AsyncIteratorProtocol {
        var pieces: AsyncStream<[UInt8]>.Iterator
        var pending: [UInt8] = []

        package mutating func next() async -> String? {
            var searched = 0
            while true {
                if let end = pending[searched...].firstIndex(of: UInt8(ascii: "\n")) {
                    defer { pending.removeFirst(end + 1) }
                    return String(decoding: pending[..<end], as: UTF8.self)
                }
                searched = pending.count
                guard let piece = await pieces.next(isolation: #isolation) else {
                    defer { pending = [] }
                    return pending.isEmpty ? nil : String(decoding: pending, as: UTF8.self)
                }
                pending += piece
            }
        }
    }
}
