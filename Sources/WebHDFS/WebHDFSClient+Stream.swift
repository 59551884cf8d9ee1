import CurlHTTP
import Diagnostics
import HadoopREST
package import HadoopRecords
import Synchronization

extension WebHDFSClient {
    /// A file from some byte to its end, handed over piece by piece, in memory of about a MiB: the DataNode is held back
    /// while `take` runs. Maps to `GET ?op=OPEN`.
    ///
    /// Where a DataNode fails on the way, another one goes on from the byte that was reached, as long as the file is still
    /// the same.
    ///
    /// - Parameters:
    ///   - file: as ``status(_:)`` or ``list(_:)`` told of it.
    ///   - offset: where it begins, in bytes.
    ///   - take: gets the pieces in order, one at a time; what it throws ends the transfer and is thrown on.
    /// - Returns: how many bytes were handed over: up to the length of `file`, or more where somebody writes to it.
    /// - Throws: ``DeployError`` `inputNotFound`, `notAllowed`, `clusterUnreachable`; `inputMalformed` where the file has
    ///   changed on the way; `unexpectedAnswer` where fewer bytes came.
    @discardableResult
    package func stream(
        _ file: FileStatus, offset: Int64 = 0, to take: @escaping @Sendable ([UInt8]) async throws -> Void
    ) async throws -> Int64 {
        // A NameNode takes the end for out of range, except in an empty file.
        if offset > 0, offset >= file.length { return 0 }
        let deed = "open \(file.path.path)"
        let reached = Mutex(offset)
        var failed: [(node: HTTPURL, error: DeployError)] = []
        while true {
            let start = reached.withLock { $0 }
            let operation = Operation(.get, "OPEN", file.path, [(name: "offset", value: "\(start)")])
            let url = try await dataNode(for: operation, besides: failed, to: deed)
            guard
                let failure = try await download(from: url, to: deed, { reached.add($0) }, take)
            else { break }
            let now = reached.withLock { $0 }
            // Who fails after some bytes has served, and may serve again.
            failed = now > start ? [] : failed + [(url, failure)]
            guard failed.count < 3 else { throw failure }
            try await checkUnchanged(file)
            if now >= file.length { break }
        }
        let end = reached.withLock { $0 }
        guard end >= file.length else {
            throw DeployError(
                .unexpectedAnswer, "\(file.path.path) came with \(end) bytes in place of \(file.length)",
                retriable: true)
        }
        return end - offset
    }

    /// - Returns: the failure of a DataNode that another one can make good; nil where all of the answer came.
    private func download(
        from url: HTTPURL, to deed: String, _ count: @escaping @Sendable (Int64) -> Void,
        _ take: @escaping @Sendable ([UInt8]) async throws -> Void
    ) async throws -> DeployError? {
        let isTaking = Mutex(true)
        let answer: RESTAnswer
        do {
            let request = HTTPRequest(.get, url, limits: transferLimits)
            let response = try await http.download(request) { piece in
                isTaking.withLock { $0 = false }
                try await take(piece)
                isTaking.withLock { $0 = true }
                count(Int64(piece.count))
            }
            answer = RESTAnswer(response, to: url)
        } catch let error as DeployError where error.code == .clusterUnreachable && isTaking.withLock({ $0 }) {
            return DeployError(
                .clusterUnreachable, "the DataNode at \(url.authority) failed to \(deed)",
                hint: "DataNodes must be reachable from here under the names that the NameNode knows them by",
                cause: error.cause ?? error)
        }
        guard answer.isSuccess else { throw answer.failure(from: "DataNode", to: deed) }
        return nil
    }

    private func checkUnchanged(_ file: FileStatus) async throws {
        guard let now = try await status(file.path) else {
            throw DeployError(.inputNotFound, "\(file.path.path) was removed while it was read")
        }
        guard now.length == file.length, now.modificationTime == file.modificationTime else {
            throw DeployError(.inputMalformed, "\(file.path.path) has changed while it was read", retriable: true)
        }
    }
}

extension Mutex<Int64> {
    fileprivate borrowing func add(_ count: Int64) { withLock { $0 += count } }
}
