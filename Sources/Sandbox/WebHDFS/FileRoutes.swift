import Diagnostics
import HTTPServing
import LocalFiles
import Threads

/// What the sandbox's file system answers over WebHDFS, as NameNode and as DataNode.
struct FileRoutes: Sendable {
    let store: FileStore
    /// Where files that are being written are kept.
    let incoming: LocalPath
    /// `host:port` of this server.
    let authority: String

    /// What the second step of a write or a reading is known by: it goes to the "DataNode".
    static let secondStep = "datanode"

    /// - Parameter segments: of the path below `/webhdfs/v1`.
    func respond(to request: HTTPServerRequest, _ segments: ArraySlice<String>) async -> HTTPServerResponse {
        let request = FileRequest(request, segments)
        do {
            return try await answer(request)
        } catch let refusal as FileRefusal {
            return .exception(refusal.exception, status: refusal.status)
        } catch let refusal as HTTPRefusal {
            return .plain(refusal)
        } catch {
            return .exception(FileRefusal.other("\(error)").exception, status: 403)
        }
    }

    private func answer(_ request: FileRequest) async throws -> HTTPServerResponse {
        switch (request.request.method, request.operation) {
        case (.get, "OPEN"): return try await open(request)
        case (.put, "CREATE"), (.post, "APPEND"):
            guard request[Self.secondStep] != nil else { return try await redirect(request) }
            return try await write(request)
        case (.post, "CONCAT"): return try await concatenate(request)
        case (.post, "TRUNCATE"): return try await truncate(request)
        case (.get, "GETHOMEDIRECTORY"): return .json(["Path": .text("/user/\(request.user ?? store.user)")])
        case (.get, "GETTRASHROOT"): return .json(["Path": .text("/user/\(request.user ?? store.user)/.Trash")])
        case (.get, "GETDELEGATIONTOKEN"): return .json(["Token": .null])
        case (.get, "GETSERVERDEFAULTS"): return .json(Self.serverDefaults)
        default:
            return try await BlockingThread.run(named: "webhdfs") {
                request.request.method == .get ? try self.read(request) : try self.change(request)
            }
        }
    }

    private func read(_ request: FileRequest) throws(FileRefusal) -> HTTPServerResponse {
        let path = request.path
        switch request.operation {
        case "GETFILESTATUS": return .json(try store.document(of: path))
        case "LISTSTATUS": return .json(try store.listing(of: path))
        case "LISTSTATUS_BATCH":
            let listing = try store.listing(of: path)
            return .json(["DirectoryListing": ["partialListing": listing, "remainingEntries": 0]])
        case "GETCONTENTSUMMARY":
            let (files, folders, bytes) = try store.count(path)
            return .json([
                "ContentSummary": [
                    "directoryCount": .integer(folders), "fileCount": .integer(files), "length": .integer(bytes),
                    "quota": -1, "spaceConsumed": .integer(bytes), "spaceQuota": -1, "typeQuota": [:],
                ]
            ])
        case "GETQUOTAUSAGE":
            let (files, folders, bytes) = try store.count(path)
            return .json([
                "QuotaUsage": [
                    "fileAndDirectoryCount": .integer(files + folders), "quota": -1, "spaceConsumed": .integer(bytes),
                    "spaceQuota": -1, "typeQuota": [:],
                ]
            ])
        case "CHECKACCESS":
            _ = try store.existing(path)
            return HTTPServerResponse()
        case "GETFILEBLOCKLOCATIONS", "GET_BLOCK_LOCATIONS":
            let length = try store.existing(path).length
            return .json([
                "BlockLocations": [
                    "BlockLocation": [
                        [
                            "cachedHosts": [], "corrupt": false, "hosts": ["127.0.0.1"], "length": .integer(length),
                            "names": ["127.0.0.1:9866"], "offset": 0, "storageTypes": ["DISK"], "topologyPaths": [],
                        ]
                    ]
                ]
            ])
        default: throw unsupported(request)
        }
    }

    private func change(_ request: FileRequest) throws(FileRefusal) -> HTTPServerResponse {
        let path = request.path
        switch (request.request.method, request.operation) {
        case (.put, "MKDIRS"):
            try store.makeFolder(path, permission: try request.permission() ?? 0o755)
            return .json(["boolean": true])
        case (.put, "RENAME"):
            guard let destination = request["destination"], destination.hasPrefix("/") else {
                throw .badParameter("Invalid value for webhdfs parameter \"destination\"")
            }
            let overwrite = request["renameoptions"].map { $0.uppercased().contains("OVERWRITE") }
            let isDone = try store.rename(path, to: destination, overwrite: overwrite)
            return overwrite == nil ? .json(["boolean": .bool(isDone)]) : HTTPServerResponse()
        case (.put, "SETPERMISSION"):
            try store.setPermission(path, try request.permission() ?? 0o755)
            return HTTPServerResponse()
        case (.put, "SETOWNER"):
            _ = try store.existing(path)
            return HTTPServerResponse()
        case (.put, "SETREPLICATION"): return .json(["boolean": .bool(!(try store.existing(path).isFolder))])
        case (.put, "SETTIMES"):
            try store.setTimes(
                path, modified: try request.number("modificationtime") ?? -1,
                accessed: try request.number("accesstime") ?? -1)
            return HTTPServerResponse()
        case (.delete, "DELETE"):
            return .json(["boolean": .bool(try store.remove(path, recursive: request.flag("recursive") ?? false))])
        default: throw unsupported(request)
        }
    }

    private func open(_ request: FileRequest) async throws -> HTTPServerResponse {
        let (path, store) = (request.path, store)
        let found = try await BlockingThread.run(named: "webhdfs") { try store.existing(path) }
        guard !found.isFolder else { throw FileRefusal.notFound("Path is not a file: \(path)") }
        let offset = try request.number("offset") ?? 0
        guard offset >= 0, offset < found.length || offset == 0 else {
            throw FileRefusal.other("Offset=\(offset) out of the range [0, \(found.length)); OPEN, path=\(path)")
        }
        guard request[Self.secondStep] != nil else { return try await redirect(request) }
        let wanted = try request.number("length")
        let file = try await BlockingThread.run(named: "webhdfs") { try HTTPServerFile(store.local(path)) }
        let rest = max(0, file.size - offset)
        return HTTPServerResponse(
            200, headers: ["Content-Type": "application/octet-stream"],
            content: .file(file, offset: offset, length: wanted.map { min(rest, max(0, $0)) } ?? rest))
    }

    private func redirect(_ request: FileRequest) async throws -> HTTPServerResponse {
        if request.operation == "APPEND" {
            let (path, store) = (request.path, store)
            _ = try await BlockingThread.run(named: "webhdfs") { try store.existing(path) }
        }
        let query = request.request.rawQuery.map { "\($0)&" } ?? ""
        let location = "http://\(authority)\(request.request.rawPath)?\(query)\(Self.secondStep)=1"
        if request.flag("noredirect") == true { return .json(["Location": .text(location)]) }
        return HTTPServerResponse(307, headers: ["Location": location])
    }

    private func write(_ request: FileRequest) async throws -> HTTPServerResponse {
        let (path, store) = (request.path, store)
        let isNew = request.operation == "CREATE"
        let overwrite = request.flag("overwrite") ?? false
        let makesParent = request.flag("createparent") ?? true
        let permission = try request.permission()
        let before = try await BlockingThread.run(named: "webhdfs") { () throws -> FileStore.Status? in
            guard isNew else { return try store.existing(path) }
            try store.prepareFile(path, overwrite: overwrite, makesParent: makesParent)
            return nil
        }
        let file = IncomingFile(in: incoming)
        do {
            try await file.open(startingWith: isNew ? [] : [store.local(path)])
            for try await piece in request.request.body.allowing(.max) { try await file.write(piece) }
            try await BlockingThread.run(named: "webhdfs") {
                try store.commit(file.path, to: path, permission: permission ?? before?.permission ?? 0o644)
            }
        } catch {
            await file.close(isWhole: false)
            throw error
        }
        await file.close(isWhole: true)
        guard isNew else { return HTTPServerResponse() }
        return HTTPServerResponse(201, headers: ["Location": "webhdfs://\(authority)\(path)"])
    }

    private func unsupported(_ request: FileRequest) -> FileRefusal {
        .unsupported("op=\(request.operation.isEmpty ? "NULL" : request.operation) is not supported")
    }

    private static let serverDefaults: JSONValue = [
        "FsServerDefaults": [
            "blockSize": .integer(FileStore.blockSize), "bytesPerChecksum": 512, "writePacketSize": 65536,
            "replication": 1, "fileBufferSize": 4096, "encryptDataTransfer": false, "trashInterval": 0,
            "checksumType": 2, "keyProviderUri": "", "defaultStoragePolicyId": 0,
        ]
    ]
}
