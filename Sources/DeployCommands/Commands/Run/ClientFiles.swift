import DeployEngine
import Diagnostics
import FlinkDeployment
import LocalFiles

/// The files of a program whose main runs on this machine: those in HDFS are brought here.
struct ClientFiles: Sendable {
    let context: CommandContext
    /// For files that live as long as the program.
    let folder: LocalPath
    /// Asked for only where something lies in HDFS.
    let cluster: @Sendable () throws -> Cluster

    /// - Throws: ``DeployError`` `inputNotFound`.
    func local(_ text: String) async throws -> LocalPath {
        try await local(ProgramLocation(text, relativeTo: context.workingFolder))
    }

    /// - Throws: ``DeployError`` `inputNotFound`.
    func local(_ location: ProgramLocation) async throws -> LocalPath {
        switch location {
        case .local(let path):
            guard LocalFileSystem.file(at: path)?.kind == .file else {
                throw DeployError(
                    .inputNotFound, "there is no file \(path)", hint: "A file in HDFS is written hdfs:///PATH")
            }
            return path
        case .remote(let path):
            let place = folder / "downloads"
            try LocalFileSystem.makeFolder(place)
            return try await ProgramDownload(cluster: try cluster(), report: context.console.transfer("download"))
                .bring(path, into: place)
        }
    }
}
