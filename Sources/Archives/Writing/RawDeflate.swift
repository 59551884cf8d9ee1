import CZlib
import Diagnostics

/// Deflates blocks, each for itself, such that those of one content can be written one behind the other. Used by one
/// thread at a time.
final class RawDeflate {
    private let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)

    /// - Parameter level: 1, the fastest, to 9.
    init(level: Int) {
        stream.initialize(to: z_stream())
        // Fails only without memory, and then each block does.
        deflateInit2_(
            stream, Int32(level), Z_DEFLATED, -MAX_WBITS, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
            Int32(MemoryLayout<z_stream>.size))
    }

    deinit {
        deflateEnd(stream)
        stream.deallocate()
    }

    /// - Returns: nil where zlib has no memory.
    func pack(_ block: DeflateBlock) -> [UInt8]? {
        guard deflateReset(stream) == Z_OK else { return nil }
        if !block.dictionary.isEmpty {
            deflateSetDictionary(stream, block.dictionary, UInt32(block.dictionary.count))
        }
        var input = block.content
        // Beyond the bound, a flush takes an empty stored block.
        let bound = Int(deflateBound(stream, UInt(input.count))) + 16
        var code = Z_OK
        let output = [UInt8](unsafeUninitializedCapacity: bound) { output, count in
            input.withUnsafeMutableBufferPointer { input in
                stream.pointee.next_in = input.baseAddress
                stream.pointee.avail_in = UInt32(input.count)
                stream.pointee.next_out = output.baseAddress
                stream.pointee.avail_out = UInt32(output.count)
                code = deflate(stream, block.isLast ? Z_FINISH : Z_SYNC_FLUSH)
            }
            count = bound - Int(stream.pointee.avail_out)
        }
        let isComplete = block.isLast ? code == Z_STREAM_END : code == Z_OK && stream.pointee.avail_in == 0
        return isComplete ? output : nil
    }
}
