import DeployEngine
import Diagnostics
import FlinkDeployment
import LocalFiles
import ServiceClient

/// The files of this machine that a request to a service names, and their way there.
struct UploadList: Sendable {
    private struct Upload: Sendable {
        let file: LocalFile
        let hash: String
    }

    private let folder: LocalPath
    private var uploads: [LocalPath: Upload] = [:]

    /// - Parameter folder: where relative paths start.
    init(relativeTo folder: LocalPath) {
        self.folder = folder
    }

    /// What the service knows a file by. What follows a `#` stays as it is; what lies in HDFS, too.
    ///
    /// - Throws: ``DeployError`` `inputNotFound`; `usage` for a folder.
    mutating func reference(_ text: String) async throws -> String {
        let (place, fragment) = Self.parts(text)
        guard case .local(let path) = ProgramLocation(place, relativeTo: folder) else { return text }
        guard let file = LocalFileSystem.file(at: path) else {
            throw DeployError(
                .inputNotFound, "there is no file \(path)", hint: "A file in HDFS is written hdfs:///PATH")
        }
        guard file.kind == .file else {
            throw DeployError(
                .usage, "\(path) is a folder, and a service takes files",
                hint: "Name an archive of it, or bring it to HDFS and write hdfs:///PATH")
        }
        let hash: String
        if let known = uploads[path] {
            hash = known.hash
        } else {
            hash = try await LocalFileSystem.sha256(of: path)
            uploads[path] = Upload(file: file, hash: hash)
        }
        return "files/\(hash)/\(path.name)\(fragment)"
    }

    /// The same for a list with such a separator between its parts.
    mutating func references(_ text: String, separator: Character = ",") async throws -> [String] {
        var found: [String] = []
        for part in text.split(separator: separator) { found.append(try await reference(String(part))) }
        return found
    }

    /// Brings to the service what it does not have yet.
    ///
    /// - Parameter report: told how far it is.
    func send(to service: ServiceClient, report: @escaping @Sendable (StagingProgress) -> Void) async throws {
        let all = uploads.values.sorted { $0.file.path.text < $1.file.path.text }
        var progress = StagingProgress(files: all.count, bytes: all.map(\.file.size).reduce(0, +))
        for upload in all {
            let before = progress
            try await service.store(upload.file.path, length: upload.file.size, hash: upload.hash) { bytes in
                var now = before
                now.bytesDone += bytes
                report(now)
            }
            progress.bytesDone += upload.file.size
            progress.filesDone += 1
            report(progress)
        }
    }

    private static func parts(_ text: String) -> (place: String, fragment: String) {
        let place = text.prefix { $0 != "#" }
        return (String(place), String(text[place.endIndex...]))
    }
}
