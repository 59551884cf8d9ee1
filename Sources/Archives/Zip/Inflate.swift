import CZlib

/// Unpacks what was deflated without a head of its own, as in a zip.
package enum Inflate {
    /// - Parameter size: what it must come to, in bytes.
    /// - Returns: nil for bytes that are damaged or come to another size.
    package static func unpack(_ packed: ArraySlice<UInt8>, size: Int) -> [UInt8]? {
        var stream = z_stream()
        guard inflateInit2_(&stream, -MAX_WBITS, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else {
            return nil
        }
        defer { inflateEnd(&stream) }
        var input = Array(packed)
        // One byte more shows what is too long.
        var output = [UInt8](repeating: 0, count: size + 1)
        let code = input.withUnsafeMutableBufferPointer { input in
            output.withUnsafeMutableBufferPointer { output in
                stream.next_in = input.baseAddress
                stream.avail_in = UInt32(input.count)
                stream.next_out = output.baseAddress
                stream.avail_out = UInt32(output.count)
                return inflate(&stream, Z_FINISH)
            }
        }
        guard code == Z_STREAM_END, stream.total_out == size else { return nil }
        return Array(output.prefix(size))
    }
}
