package import CurlHTTP
import Diagnostics
import HadoopREST
package import HadoopRecords

extension WebHDFSClient {
    /// Writes a file. Maps to `PUT ?op=CREATE` at the NameNode, without the bytes, and at the DataNode that it names.
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
                hint: "name the file otherwise")
        }
        var parameters = [(name: "overwrite", value: overwrite ? "true" : "false")]
        if let permission { parameters.append((name: "permission", value: String(permission, radix: 8))) }
        if let replication { parameters.append((name: "replication", value: "\(replication)")) }
        if let blockSize { parameters.append((name: "blocksize", value: "\(blockSize)")) }

        let deed = "write \(path.path)"
        var failed: [(host: String, error: DeployError)] = []
        while true {
            var operation = Operation(.put, "CREATE", path, parameters)
            if !failed.isEmpty {
                let hosts = failed.map(\.host).joined(separator: ",")
                operation.parameters.append((name: "excludedatanodes", value: hosts))
            }
            let url: HTTPURL
            do {
                url = try await location(for: operation, to: deed)
            } catch let error as DeployError {
                // With all DataNodes left out, the first one's failure is what there is to tell.
                throw failed.first?.error ?? error
            }
            guard let failure = try await send(body, to: url, deed: deed, onSent: onSent) else { return }
            guard failed.count < 3, overwrite || failure.wasNotSent, !failed.contains(where: { $0.host == url.host })
            else { throw failure }
            failed.append((url.host, failure))
        }
    }

    /// - Returns: the failure of a DataNode that another one can make good; nil where the file is written.
    private func send(
        _ body: HTTPBody, to url: HTTPURL, deed: String, onSent: (@Sendable (Int64) -> Void)?
    ) async throws -> DeployError? {
        let headers = Operation.headers(.put) + [(name: "Content-Type", value: "application/octet-stream")]
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
