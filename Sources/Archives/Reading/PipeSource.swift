import CArchive

/// Pieces that come through a ``PiecePipe``.
final class PipeSource: ArchiveSource {
    private let pipe: PiecePipe
    private(set) var head: [UInt8] = []
    /// The piece that libarchive works on, which must stay where it is until it asks for the next.
    private var piece = UnsafeMutableRawBufferPointer.allocate(byteCount: 0, alignment: 1)

    init(_ pipe: PiecePipe) {
        self.pipe = pipe
    }

    deinit {
        piece.deallocate()
    }

    func open(_ archive: OpaquePointer) -> Int32 {
        archive_read_open(
            archive, Unmanaged.passUnretained(self).toOpaque(), nil,
            { _, context, buffer in
                guard let context, let buffer else { return 0 }
                return Unmanaged<PipeSource>.fromOpaque(context).takeUnretainedValue().next(buffer)
            }, nil)
    }

    private func next(_ buffer: UnsafeMutablePointer<UnsafeRawPointer?>) -> Int {
        let bytes = pipe.next()
        if head.count < ArchiveSniff.size { head += bytes.prefix(ArchiveSniff.size - head.count) }
        piece.deallocate()
        piece = .allocate(byteCount: bytes.count, alignment: 1)
        piece.copyBytes(from: bytes)
        buffer.pointee = UnsafeRawPointer(piece.baseAddress)
        return bytes.count
    }
}
