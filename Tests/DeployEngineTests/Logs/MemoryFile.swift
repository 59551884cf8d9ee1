import Archives

/// A file in memory.
struct MemoryFile: RangedFile {
    let bytes: [UInt8]

    var name: String { "hdfs:///logs/node_45454" }
    var size: Int64 { Int64(bytes.count) }

    func read(offset: Int64, count: Int) async throws -> [UInt8] {
        // A range outside of the file ends the test's process.
        Array(bytes[Int(offset)..<Int(offset) + count])
    }
}
