package import CurlHTTP
import Diagnostics
import HadoopREST
package import HadoopRecords

extension WebHDFSClient {
    /// Writes a file. Maps to `PUT ?op=CREATE` at the NameNode, without the bytes, and at the DataNode that it names.
    ///
    /// The folder must be there: a DataNode may get to a request that was given up long after the folder was removed, and
    /// would bring it back.
    ///
    /// A DataNode that fails is left out and another one asked for. An interrupted transfer leaves a closed, shorter
    /// file behind: ``upload(_:to:permission:replication:blockSize:onSent:)`` is safe against that.
    ///
    /// - Parameters:
    ///   - permission: the mode as it shall be; nil for 644.
    ///   - replication: how many copies; nil for the cluster's default.
    ///   - blockSize: in bytes, a multiple of 512; nil for the cluster's default.
    ///   - onSent: told how many bytes have been sent so far; less than before where the transfer had to begin anew.
    package func create(
        _ path: HDFSPath, from body: HTTPBody, permission: UInt16? = nil, replication: Int? = nil,
        blockSize: Int64? = nil, overwrite: Bool, onSent: (@Sendable (Int64) -> Void)? = nil
    ) async throws {
        guard !path.path.contains(";") else {
            throw DeployError(
                .inputMalformed, "\(path.path) cannot be written, as DataNodes cut names at a \";\"",
                hint: "Name the file otherwise")
        }
        var parameters = [
            (name: "overwrite", value: overwrite ? "true" : "false"), (name: "createparent", value: "false"),
        ]
        if let permission { parameters.append((name: "permission", value: String(permission, radix: 8))) }
        if let replication { parameters.append((name: "replication", value: "\(replication)")) }
        if let blockSize { parameters.append((name: "blocksize", value: "\(blockSize)")) }

        do {
            try await write(body, Operation(.put, "CREATE", path, parameters), to: "write \(path.path)", onSent)
        } catch let error as DeployError {
            throw await lackOfSpace(behind: error, for: body.length, blockSize: blockSize) ?? error
        }
    }

    private func write(
        _ body: HTTPBody, _ operation: Operation, to deed: String, _ onSent: (@Sendable (Int64) -> Void)?
    ) async throws {
        let overwrite = operation.parameters.contains { $0.name == "overwrite" && $0.value == "true" }
        var failed: [(node: HTTPURL, error: DeployError)] = []
        while true {
            let url = try await dataNode(for: operation, besides: failed, to: deed)
            guard let failure = try await send(body, to: url, deed: deed, onSent: onSent) else { return }
            guard failed.count < 3, overwrite || failure.wasNotSent else { throw failure }
            failed.append((url, failure))
        }
    }

    /// Asks for a DataNode that has not failed yet. A NameNode leaves out only those that it is told of by the
    /// address that it knows them under, which is seldom the host of the URL; so it is asked several times.
    func dataNode(
        for operation: Operation, besides failed: [(node: HTTPURL, error: DeployError)], to deed: String
    ) async throws -> HTTPURL {
        guard let failure = failed.first?.error else { return try await location(for: operation, to: deed) }
        var operation = operation
        operation.parameters.append((name: "excludedatanodes", value: failed.map(\.node.host).joined(separator: ",")))
        for _ in 1...5 {
            // With all DataNodes left out, the failure of one is what there is to tell.
            guard let url = try? await location(for: operation, to: deed) else { break }
            if !failed.contains(where: { $0.node.authority == url.authority }) { return url }
        }
        try Task.checkCancellation()
        throw failure
    }

    /// - Returns: the failure of a DataNode that another one can make good; nil where the file is written.
    private func send(
        _ body: HTTPBody, to url: HTTPURL, deed: String, onSent: (@Sendable (Int64) -> Void)?
    ) async throws -> DeployError? {
        let headers = WriteHeaders.lines(for: .put) + [(name: "Content-Type", value: "application/octet-stream")]
        let answer: RESTAnswer
        do {
            let request = HTTPRequest(
                .put, url, headers: headers, body: body, limits: transferLimits, onSent: onSent)
            answer = RESTAnswer(try await http.send(request), to: url)
        } catch let error as DeployError where error.code == .clusterUnreachable {
            return DeployError(
                .clusterUnreachable, "the DataNode at \(url.authority) failed to \(deed)",
                hint: "DataNodes must be reachable from here under the names that the NameNode knows them by",
                cause: error.cause ?? error)
        }
        if answer.isSuccess { return nil }
        throw answer.failure(from: "DataNode", to: deed)
    }
}
