import CurlHTTP
import Diagnostics
import HadoopREST
package import HadoopRecords

extension WebHDFSClient {
    /// Maps to `GET ?op=GETFILESTATUS`.
    ///
    /// - Returns: nil where nothing is.
    package func status(_ path: HDFSPath) async throws -> FileStatus? {
        let answer = try await perform(Operation(.get, "GETFILESTATUS", path))
        if answer.exception?.exception == "FileNotFoundException" { return nil }
        guard answer.isSuccess else { throw answer.failure(from: Self.service, to: "tell of \(path.path)") }
        return try answer.decode(FileStatusWire.One.self, from: Self.service).status.record(at: qualified(path))
    }

    /// What lies in a folder, in the order of names; a file is listed as itself. Maps to `GET ?op=LISTSTATUS`.
    ///
    /// - Throws: ``DeployError`` `inputNotFound` where nothing is.
    package func list(_ path: HDFSPath) async throws -> [FileStatus] {
        let wire = try await ask(
            FileStatusWire.Many.self, Operation(.get, "LISTSTATUS", path), to: "list \(path.path)")
        return (wire.statuses.status?.elements ?? []).map { $0.record(at: qualified(path)) }
    }

    /// All files below a folder, at any depth, in the order of their paths; a file is listed as itself.
    ///
    /// - Throws: ``DeployError`` `inputNotFound` where nothing is.
    package func files(below path: HDFSPath) async throws -> [FileStatus] {
        var files: [FileStatus] = []
        var folders = [path]
        while let folder = folders.popLast() {
            for status in try await list(folder) {
                if status.isFolder { folders.append(status.path) } else { files.append(status) }
            }
        }
        return files.sorted { $0.path.path < $1.path.path }
    }

    /// Maps to `GET ?op=CHECKACCESS`.
    ///
    /// - Parameter action: as in `ls`: `r--`, `-wx`.
    package func access(_ path: HDFSPath, _ action: String) async throws -> FileAccess {
        let answer = try await perform(Operation(.get, "CHECKACCESS", path, [(name: "fsaction", value: action)]))
        if answer.isSuccess { return .allowed }
        switch answer.exception?.exception {
        case "FileNotFoundException": return .absent
        case "AccessControlException": return .refused(answer.exception?.message ?? "permission denied")
        default: throw answer.failure(from: Self.service, to: "tell who may use \(path.path)")
        }
    }

    /// Where the user's files are. Maps to `GET ?op=GETHOMEDIRECTORY`.
    package func homeDirectory() async throws -> HDFSPath {
        let root = HDFSPath(scheme: nil, authority: nil, path: "/")
        let wire = try await ask(
            PathWire.self, Operation(.get, "GETHOMEDIRECTORY", root), to: "tell the home directory")
        return qualified(HDFSPath(scheme: nil, authority: nil, path: wire.path))
    }

    /// What lies below a folder; expensive on a big tree. Maps to `GET ?op=GETCONTENTSUMMARY`.
    package func contentSummary(_ path: HDFSPath) async throws -> ContentSummary {
        try await ask(
            ContentSummaryWire.self, Operation(.get, "GETCONTENTSUMMARY", path), to: "sum up \(path.path)"
        ).record
    }

    /// A piece of a file. Maps to `GET ?op=OPEN` at the NameNode and at the DataNode that it names.
    ///
    /// - Parameters:
    ///   - offset: where it begins, in bytes; not behind the end.
    ///   - limit: how many bytes at most.
    package func read(_ path: HDFSPath, offset: Int64 = 0, limit: Int) async throws -> [UInt8] {
        let deed = "open \(path.path)"
        let operation = Operation(
            .get, "OPEN", path, [(name: "offset", value: "\(offset)"), (name: "length", value: "\(limit)")])
        let url = try await location(for: operation, to: deed)
        let answer = RESTAnswer(try await http.send(HTTPRequest(.get, url, limits: transferLimits)), to: url)
        guard answer.isSuccess else { throw answer.failure(from: "DataNode", to: deed) }
        return answer.response.body
    }
}
