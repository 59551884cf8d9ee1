import Archives
import HadoopRecords
import WebHDFS

/// A file in HDFS of which parts are read.
struct HDFSRangedFile: RangedFile {
    let client: WebHDFSClient
    let status: FileStatus

    var name: String { status.path.description }
    var size: Int64 { status.length }

    func read(offset: Int64, count: Int) async throws -> [UInt8] {
        var bytes: [UInt8] = []
        // An answer is limited to less than some interpreters need.
        while bytes.count < count {
            let piece = try await client.read(
                status.path, offset: offset + Int64(bytes.count), limit: min(count - bytes.count, Self.pieceSize))
            guard !piece.isEmpty else { break }
            bytes += piece
        }
        return bytes
    }

    private static let pieceSize = 16 << 20
}
