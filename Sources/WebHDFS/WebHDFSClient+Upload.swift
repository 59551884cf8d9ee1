package import CurlHTTP
import Diagnostics
package import HadoopRecords

extension WebHDFSClient {
    /// Writes a file so that it is there whole or not at all: to a temporary name beside it, its length compared,
    /// then renamed. The folder must be there.
    ///
    /// - Parameters:
    ///   - permission: the mode as it shall be; nil for 644.
    ///   - replication: how many copies; nil for the cluster's default.
    ///   - blockSize: in bytes, a multiple of 512; nil for the cluster's default.
    ///   - overwrite: whether what is there under the name is replaced; else it stays, and `refusedByGuard` is thrown.
    ///   - onSent: told how many bytes have been sent so far; less than before where the transfer had to begin anew.
    /// - Returns: the file as it is after the last change, with the modification time that NodeManagers will compare.
    package func upload(
        _ body: HTTPBody, to path: HDFSPath, permission: UInt16? = nil, replication: Int? = nil,
        blockSize: Int64? = nil, overwrite: Bool = true, onSent: (@Sendable (Int64) -> Void)? = nil
    ) async throws -> FileStatus {
        let temporary = path.parent / "._bobbin_\(String(UInt64.random(in: .min ... .max), radix: 36))"
        do {
            try await create(
                temporary, from: body, permission: permission, replication: replication, blockSize: blockSize,
                overwrite: true, onSent: onSent)
            let arrived = try await status(temporary)?.length
            guard arrived == body.length else {
                throw DeployError(
                    .unexpectedAnswer,
                    "\(path.path) arrived with \(arrived ?? 0) bytes in place of \(body.length)", retriable: true)
            }
            try await rename(temporary, to: path, overwrite: overwrite)
        } catch {
            // A cancelled task could not remove it any more.
            await Task { _ = try? await delete(temporary, recursive: false) }.value
            throw error
        }
        guard let status = try await status(path) else {
            throw DeployError(.unexpectedAnswer, "\(path.path) vanished after it had been written", retriable: true)
        }
        return status
    }
}
