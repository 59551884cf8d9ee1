import CurlHTTP
import DeployEngine
import Diagnostics
import FlinkDeployment
import Glibc
import HadoopConfiguration
import HadoopRecords
import Ledger
import LocalFiles
import PythonEnvironments
import WebHDFS

/// Where the archive goes. One that is there is never replaced unasked: an application that uses it would fail at its
/// next container, since YARN compares times.
struct EnvPackTarget: Sendable {
    private enum Place: Sendable {
        case local(LocalPath)
        case remote(HDFSPath, WebHDFSClient, Cluster)
    }

    private let place: Place
    private let request: EnvPackRequest
    private let ledger: Ledger?
    private let console: Console

    init(_ context: CommandContext, _ request: EnvPackRequest) async throws {
        self.request = request
        console = context.console
        switch request.output {
        case .local(let path):
            place = .local(path)
            ledger = nil
        case .remote(let path):
            ledger = try await ClusterAccess(context: context).ledgerIfThere()
            let cluster = try ClusterAccess(context: context).cluster()
            place = .remote(
                path.qualified(by: try cluster.hadoop.defaultFS()), try cluster.fileSystem(of: path), cluster)
        }
    }

    /// - Throws: ``DeployError`` `refusedByGuard` for a file that is there, `inputNotFound` or `notAllowed` for a folder
    ///   that takes none.
    func check() async throws {
        switch place {
        case .local(let path): try check(path)
        case .remote(let path, let files, let cluster): try await check(path, files, cluster)
        }
    }

    private func check(_ path: LocalPath) throws(DeployError) {
        let folder = path.parent
        guard let there = LocalFileSystem.file(at: folder), there.kind == .folder else {
            throw DeployError(.inputNotFound, "there is no folder \(folder) to write \(path.name) to")
        }
        guard access(folder.text, W_OK | X_OK) == 0 else {
            throw DeployError(
                .notAllowed, "the folder \(folder) cannot be written to: \(String(cString: strerror(errno)))")
        }
        guard let old = LocalFileSystem.file(at: path) else { return }
        guard old.kind == .file else { throw DeployError(.inputMalformed, "\(path) is there and is no file") }
        if !request.force { throw Self.exists(path.text) }
    }

    private func check(_ path: HDFSPath, _ files: WebHDFSClient, _ cluster: Cluster) async throws {
        guard let old = try await files.status(path) else {
            guard try await files.status(path.parent) != nil else {
                try await files.makeDirectory(path.parent, permission: 0o755)
                return
            }
            return
        }
        guard !old.isFolder else { throw DeployError(.inputMalformed, "\(path) is there and is no file") }
        guard request.force else { throw Self.exists(path.description) }
        let reasons = try await FolderUse(cluster, ledger: ledger).reasons(against: [old])
        if !reasons.isEmpty {
            throw DeployError(
                .refusedByGuard, "\(path) is in use: \(reasons.joined(separator: "; "))",
                hint: "Give the new archive another name")
        }
        console.warning("\(path) is replaced: applications of others that use it would fail at their next container")
    }

    private static func exists(_ name: String) -> DeployError {
        DeployError(
            .refusedByGuard, "\(name) is there already, and applications may use it",
            hint: "Give the new one another name, or replace it with --force once nothing uses it")
    }

    /// Where the archive is written first.
    func local(in folder: PackFolder) -> LocalPath {
        switch place {
        case .local(let path): path
        case .remote(let path, _, _): folder.path / path.name
        }
    }

    /// Brings the archive to HDFS, readable for all, where it belongs there.
    ///
    /// - Returns: where it is.
    func store(_ packed: PackedEnvironment, _ reporter: EnvPackReporter) async throws -> String {
        guard case .remote(let path, let files, _) = place else { return packed.path }
        if !request.force, try await files.status(path) != nil { throw Self.exists(path.description) }
        let body = HTTPBody.file(LocalPath(packed.path), length: packed.size)
        reporter.uploading(0, of: packed.size)
        _ = try await files.upload(body, to: path, permission: 0o644) { reporter.uploading($0, of: packed.size) }
        reporter.uploaded(packed.size, to: path.description)
        return path.description
    }
}
