import HadoopREST
import HadoopRecords

struct FileStatusWire: Decodable {
    let pathSuffix: String?
    let type: String
    let length: Number
    let modificationTime: Number
    let owner: String?
    let group: String?
    /// Octal digits.
    let permission: String?
    let blockSize: Number?
    let replication: Number?

    struct One: Decodable {
        let status: FileStatusWire
        enum CodingKeys: String, CodingKey { case status = "FileStatus" }
    }

    struct Many: Decodable {
        let statuses: List
        enum CodingKeys: String, CodingKey { case statuses = "FileStatuses" }

        struct List: Decodable {
            let status: OneOrMany<FileStatusWire>?
            enum CodingKeys: String, CodingKey { case status = "FileStatus" }
        }
    }

    /// - Parameter path: what was asked for; the suffix is that of a child, or empty.
    func record(at path: HDFSPath) -> FileStatus {
        FileStatus(
            path: pathSuffix.map { $0.isEmpty ? path : path / $0 } ?? path, isFolder: type == "DIRECTORY",
            length: length.int64, modificationTime: modificationTime.int64, owner: owner ?? "", group: group ?? "",
            permission: permission.flatMap { UInt16($0, radix: 8) } ?? 0, blockSize: blockSize?.int64 ?? 0,
            replication: replication?.int ?? 0)
    }
}
