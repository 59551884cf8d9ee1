/// A file elsewhere of which any part can be read.
package protocol RangedFile: Sendable {
    /// As messages call it.
    var name: String { get }
    /// In bytes.
    var size: Int64 { get }
    /// All of the bytes asked for, which lie in the file.
    func read(offset: Int64, count: Int) async throws -> [UInt8]
}
