import Diagnostics
import HTTPServing
import LocalFiles
import Threads

/// Changes of a file that containers may have: it is written anew, and they keep what they were given.
extension FileRoutes {
    /// Puts other files behind a file; they are gone then.
    func concatenate(_ request: FileRequest) async throws -> HTTPServerResponse {
        let (path, store) = (request.path, store)
        let sources = (request["sources"] ?? "").split(separator: ",").map(String.init)
        guard !sources.isEmpty, Set(sources).count == sources.count, !sources.contains(path),
            sources.allSatisfy({ $0.hasPrefix("/") })
        else {
            throw FileRefusal.badParameter(
                "Invalid value for webhdfs parameter \"sources\": \(request["sources"] ?? "")")
        }
        let permission = try await BlockingThread.run(named: "webhdfs") {
            for source in sources { _ = try store.existingFile(source) }
            return try store.existingFile(path).permission
        }
        try await rewrite(path, from: [path] + sources, permission: permission)
        try await BlockingThread.run(named: "webhdfs") {
            for source in sources { _ = try store.remove(source, recursive: false) }
        }
        return HTTPServerResponse()
    }

    /// Cuts a file's end off.
    func truncate(_ request: FileRequest) async throws -> HTTPServerResponse {
        let (path, store) = (request.path, store)
        guard let length = try request.number("newlength"), length >= 0 else {
            throw FileRefusal.badParameter("Invalid value for webhdfs parameter \"newlength\"")
        }
        let found = try await BlockingThread.run(named: "webhdfs") { try store.existingFile(path) }
        guard length <= found.length else {
            throw FileRefusal.other(
                "Cannot truncate to a larger file size. Current size: \(found.length), truncate size: \(length)")
        }
        try await rewrite(path, from: [path], length: length, permission: found.permission)
        return .json(["boolean": true])
    }

    private func rewrite(
        _ path: String, from sources: [String], length: Int64 = .max, permission: UInt16
    ) async throws {
        let store = store
        let file = IncomingFile(in: incoming)
        do {
            try await file.open(startingWith: sources.map { store.local($0) }, length: length)
            try await BlockingThread.run(named: "webhdfs") {
                try store.commit(file.path, to: path, permission: permission)
            }
        } catch {
            await file.close(isWhole: false)
            throw error
        }
        await file.close(isWhole: true)
    }
}
