/// An answer's bytes on their way from tasks to the server's thread, which takes them as fast as the client reads.
final class StreamBuffer: Sendable {
    static let pieceSize = 64 << 10

    var isClosed: Bool { false }

    func append(_ piece: ArraySlice<UInt8>) async throws {}

    func offer(_ piece: ArraySlice<UInt8>) -> Bool { false }
}
