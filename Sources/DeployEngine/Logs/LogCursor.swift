import NodeManager

/// How far a log file has been handed on, and by which bytes before that place the file is known again after it was
/// renamed.
actor LogCursor {
    /// The bytes at the cursor's place are not those that were handed on: the file is another one.
    struct OtherFile: Error {}
    /// The pieces begin behind the cursor, since the file has grown in the meantime.
    struct Gap: Error {}

    /// How many bytes a file is known by: some lines with their times.
    static let memory = 1024

    private(set) var offset: Int64 = 0
    private var recent: [UInt8] = []
    private let write: @Sendable ([UInt8]) async throws -> Void

    init(write: @escaping @Sendable ([UInt8]) async throws -> Void) {
        self.write = write
    }

    /// How many bytes of the file's end are to be asked for, so that they begin at the bytes it is known by at the latest.
    ///
    /// - Parameter size: of the file, as it was listed; it may have grown by then.
    func wish(for size: Int64) -> Int64 { max(0, size - offset) + Int64(Self.memory) + (1 << 16) }

    /// Hands on what is new.
    ///
    /// - Throws: ``OtherFile``, ``Gap``, and what the writing throws.
    func take(_ piece: LogPiece) async throws {
        guard piece.length >= offset else { throw OtherFile() }
        guard piece.offset <= offset else { throw Gap() }
        let known = Int(clamping: min(Int64(piece.bytes.count), offset - piece.offset))
        let memory = offset - Int64(recent.count)
        let start = max(piece.offset, memory)
        if start < piece.offset + Int64(known) {
            let again = piece.bytes[Int(start - piece.offset)..<known]
            guard recent.dropFirst(Int(start - memory)).starts(with: again) else { throw OtherFile() }
        }
        let fresh = Array(piece.bytes.dropFirst(known))
        guard !fresh.isEmpty else { return }
        try await write(fresh)
        offset += Int64(fresh.count)
        recent = Array((recent + fresh.suffix(Self.memory)).suffix(Self.memory))
    }

    /// Begins at some byte of a file.
    ///
    /// - Parameter before: what stands before it, as far as it is known.
    func begin(at offset: Int64, knowing before: [UInt8] = []) {
        self.offset = offset
        recent = before.suffix(Self.memory)
    }
}
