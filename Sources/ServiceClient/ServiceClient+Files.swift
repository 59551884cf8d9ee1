import CurlHTTP
import Diagnostics
package import LocalFiles

extension ServiceClient {
    /// What the service has of a file.
    private struct Stored: Decodable {
        let bytes: Int64
        let complete: Bool
    }

    /// Has the service keep a file under its hash. What is there already is not sent again, and what was cut off goes on
    /// where it was.
    ///
    /// - Parameters:
    ///   - hash: SHA-256 of the file, in hexadecimal digits.
    ///   - report: told how many of its bytes are there.
    /// - Throws: ``DeployError`` `noSpace` beyond the service's limit, `inputMalformed` for a file that changes meanwhile.
    package func store(
        _ file: LocalPath, length: Int64, hash: String, report: @escaping @Sendable (Int64) -> Void
    ) async throws {
        let path = "/api/v1/files/\(hash)"
        var (tries, there, end) = (0, Int64(0), ContinuousClock.now + Self.patience)
        while true {
            let known = try await getIfThere(Stored.self, path)
            if known?.complete == true { return report(length) }
            if let known, known.bytes > there {
                (tries, there, end) = (0, known.bytes, .now + Self.patience)
                report(there)
            }
            do {
                return try await send(file, length, from: known?.bytes ?? 0, to: path, report)
            } catch let error as DeployError where error.retriable && tries < Self.tries {
                // Another client may be sending the same file, and the service may be reading it to its end.
                if error.code == .clusterUnreachable { tries += 1 }
                guard .now < end else { throw error }
                try await Task.sleep(for: .seconds(1))
            }
        }
    }

    private func send(
        _ file: LocalPath, _ length: Int64, from start: Int64, to path: String,
        _ report: @escaping @Sendable (Int64) -> Void
    ) async throws {
        var request = try request(.put, path)
        request.headers.append(("Content-Type", "application/octet-stream"))
        if start > 0, start < length {
            request.headers.append(("Content-Range", "bytes \(start)-\(length - 1)/\(length)"))
        }
        let first = start < length ? start : 0
        request.body = .file(file, length: length, start: first)
        request.limits.total = nil
        request.limits.stalled = Self.patience
        request.onSent = { report(first + $0) }
        _ = try await answer(request)
        report(length)
    }

    /// How often an upload that is cut off goes on by itself without having come further.
    private static let tries = 5
    /// How long the service may take over a file that is with it: it is read again for its hash.
    private static let patience = Duration.seconds(300)
}
