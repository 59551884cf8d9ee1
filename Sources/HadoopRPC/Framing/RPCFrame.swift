/// One frame of Hadoop's RPC: a length in four bytes, then messages, each behind a length of its own.
package enum RPCFrame {
    /// The largest that Hadoop's servers take (`ipc.maximum.data.length`).
    package static let limit = 64 << 20

    /// A whole frame with these messages.
    package static func frame(_ messages: [UInt8]...) -> [UInt8] {
        let content = messages.reduce(into: []) { $0 += ProtobufWriter.delimited($1) }
        return withUnsafeBytes(of: UInt32(content.count).bigEndian, Array.init) + content
    }

    /// The length that four bytes tell; nil for one that is negative or above `limit`.
    static func length(_ bytes: ArraySlice<UInt8>, limit: Int) -> Int? {
        let length = bytes.prefix(4).reduce(0) { $0 << 8 | Int($1) }
        return length <= limit ? length : nil
    }
}
