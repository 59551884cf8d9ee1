import Diagnostics
import HTTPServing
import HadoopRPC
import HadoopRecords
import LocalFiles
import Threads

/// The NodeManager's REST API: containers and their logs. Logs stay where they are written; there is no aggregation.
struct NodeRoutes: Sendable {
    let yarn: YARN

    /// - Parameter segments: of the path below `/ws/v1/node`.
    func respond(to request: HTTPServerRequest, _ segments: [String]) async throws -> HTTPServerResponse {
        guard request.method == .get, segments.count >= 2, segments[0] == "containers",
            let id = ContainerID(segments[1])
        else { throw HTTPRefusal.notFound(request.rawPath) }
        switch (segments.count, segments.dropFirst(2).first) {
        case (2, _):
            guard let status = await yarn.status(of: id) else {
                throw RESTRefusal.notFound("java.lang.Exception: container with id, \(id.text), not found")
            }
            return .json([
                "container": [
                    "id": .text(id.text), "state": "RUNNING", "exitCode": .integer(Int64(status.exitStatus)),
                    "diagnostics": "", "user": .text(yarn.user), "totalMemoryNeededMB": 0, "totalVCoresNeeded": 0,
                ]
            ])
        case (3, "logs"): return .json(try await list(id))
        case (4, "logs"): return try await log(segments[3], of: id, last: request.query["size"])
        default: throw HTTPRefusal.notFound(request.rawPath)
        }
    }

    /// `/node/containerlogs/ID/USER[/FILE]`: what the pages link to.
    func page(_ request: HTTPServerRequest, _ segments: [String]) async throws -> HTTPServerResponse {
        guard let id = segments.first.flatMap({ ContainerID($0) }) else { throw HTTPRefusal.notFound(request.rawPath) }
        guard segments.count < 3 || segments[2].isEmpty else { return try await log(segments[2], of: id, last: nil) }
        let names = try await files(id).map(\.path.name)
        return .text(names.map { "\(request.rawPath)/\($0)\n" }.joined())
    }

    private func list(_ id: ContainerID) async throws -> JSONValue {
        let rows = try await files(id).map { file -> JSONValue in
            [
                "fileName": .text(file.path.name), "fileSize": .text("\(file.size)"),
                "lastModifiedTime": .text("\(file.modified)"),
            ]
        }
        return [
            "containerLogsInfo": [
                "containerLogInfo": .list(rows), "logAggregationType": "LOCAL", "containerId": .text(id.text),
                "nodeId": .text("\(yarn.node.address)"),
            ]
        ]
    }

    private func files(_ id: ContainerID) async throws -> [LocalFile] {
        let folder = yarn.node.logs(of: id)
        return try await BlockingThread.run(named: "logs") {
            guard LocalFileSystem.file(at: folder)?.kind == .folder else {
                throw RESTRefusal.notFound("java.lang.Exception: there are no logs of \(id.text)")
            }
            return try LocalFileSystem.names(in: folder).compactMap { LocalFileSystem.file(at: folder / $0) }
                .filter { $0.kind == .file }
        }
    }

    /// - Parameter last: how many bytes; below 0 for those at the end.
    private func log(_ name: String, of id: ContainerID, last: String?) async throws -> HTTPServerResponse {
        let folder = yarn.node.logs(of: id)
        guard !name.contains("/") else { throw HTTPRefusal.notFound(name) }
        let file = try await BlockingThread.run(named: "logs") { () throws -> HTTPServerFile in
            guard let file = try? HTTPServerFile(folder / name) else {
                throw RESTRefusal.notFound("java.lang.Exception: there is no log \(name) of \(id.text)")
            }
            return file
        }
        let limit = last.flatMap(Int64.init) ?? .max
        let length = min(file.size, limit == .min ? .max : abs(limit))
        let offset = limit < 0 ? file.size - length : 0
        let head = """
            Container: \(id.text) on \(yarn.node.address)
            LogAggregationType: LOCAL
            \(String(repeating: "=", count: 40))
            LogType:\(name)
            LogLength:\(file.size)
            LogContents:

            """
        let path = folder / name
        return HTTPServerResponse(
            200, headers: ["Content-Type": "text/plain; charset=utf-8"],
            content: .stream(length: nil) { writer in
                try await writer.write(Array(head.utf8))
                try await Self.copy(path, from: offset, length: length, to: writer)
                try await writer.write(
                    Array("\nEnd of LogType:\(name). This log file belongs to a running container.\n".utf8))
            })
    }

    private static func copy(_ path: LocalPath, from offset: Int64, length: Int64, to writer: HTTPServerWriter)
        async throws
    {
        var (next, end) = (offset, offset + length)
        while next < end {
            let (start, count) = (next, min(1 << 20, end - next))
            let piece = try await BlockingThread.run(named: "logs") {
                FilePiece.read(path, from: start, count: Int(count))
            }
            guard !piece.isEmpty else { return }
            try await writer.write(piece)
            next += Int64(piece.count)
            end = max(end, next)
        }
    }
}
