import CurlHTTP
import Synchronization
import TestSupport

/// A NameNode and its DataNode that keep files in memory and speak WebHDFS.
final class PlayedHDFS: Sendable {
    struct Entry {
        /// nil for a folder.
        var content: [UInt8]?
        var mode = "644"
    }

    private struct State {
        var entries: [String: Entry] = ["/": Entry(mode: "755")]
        var faults: [String: [WireAnswer]] = [:]
    }

    private let state = Mutex(State())

    /// What is there now, and what is in it.
    var entries: [String: Entry] { state.withLock { $0.entries } }
    var files: [String: [UInt8]] { entries.compactMapValues(\.content) }

    func put(_ path: String, _ content: [UInt8]?) {
        state.withLock { state in
            var parent = path
            while let slash = parent.lastIndex(of: "/"), slash > parent.startIndex {
                parent = String(parent[..<slash])
                if state.entries[parent] == nil { state.entries[parent] = Entry(mode: "755") }
            }
            state.entries[path] = Entry(content: content)
        }
    }

    /// The next requests to a DataNode for files whose path contains a text are answered like this.
    func fail(_ text: String, _ answers: WireAnswer...) {
        state.withLock { $0.faults[text] = answers }
    }

    func play(at server: WireServer) {
        let authority = server.authority
        server.answer { [self] request in
            guard request.path.hasPrefix("/webhdfs/v1"),
                let path = PercentEncoding.decode(String(request.path.dropFirst("/webhdfs/v1".count)))
            else { return nil }
            let operation = request.query["op"] ?? ""
            if request.query["noredirect"] == "true" {
                let rest = request.target.replacing("&noredirect=true", with: "").replacing("noredirect=true", with: "")
                return .json(#"{"Location":"http://\#(authority)\#(rest)"}"#)
            }
            if ["CREATE", "OPEN"].contains(operation), let fault = fault(for: path) { return fault }
            return state.withLock {
                answer(operation, path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path, request, &$0)
            }
        }
    }

    private func fault(for path: String) -> WireAnswer? {
        state.withLock { state in
            guard let key = state.faults.keys.first(where: path.contains), state.faults[key]?.isEmpty == false else {
                return nil
            }
            return state.faults[key]?.removeFirst()
        }
    }

    private func answer(
        _ operation: String, _ path: String, _ request: WireRequest, _ state: inout State
    ) -> WireAnswer? {
        switch operation {
        case "GETHOMEDIRECTORY": return .json(#"{"Path":"/user/me"}"#)
        case "CREATE":
            state.entries[path] = Entry(content: request.body, mode: request.query["permission"] ?? "644")
            return WireAnswer(201)
        case "MKDIRS":
            if state.entries[path] == nil { state.entries[path] = Entry(mode: request.query["permission"] ?? "755") }
            return .json(#"{"boolean":true}"#)
        case "RENAME":
            let target = PercentEncoding.decode(request.query["destination"] ?? "") ?? ""
            if state.entries[target] != nil, request.query["renameoptions"] != "OVERWRITE" {
                return Self.refusal("FileAlreadyExistsException", 403)
            }
            state.entries[target] = state.entries.removeValue(forKey: path)
            return WireAnswer()
        case "DELETE":
            let gone = state.entries.keys.filter { $0 == path || $0.hasPrefix(path + "/") }
            for key in gone { state.entries[key] = nil }
            return .json(#"{"boolean":\#(!gone.isEmpty)}"#)
        case "GETFILESTATUS":
            guard let entry = state.entries[path] else { return Self.refusal("FileNotFoundException", 404) }
            return .json(#"{"FileStatus":\#(Self.status(entry, suffix: ""))}"#)
        case "LISTSTATUS":
            guard let own = state.entries[path] else { return Self.refusal("FileNotFoundException", 404) }
            let prefix = path == "/" ? path : path + "/"
            let below = state.entries.filter { $0.key.hasPrefix(prefix) && $0.key != path }
            let children = below.filter { !$0.key.dropFirst(prefix.count).contains("/") }.sorted { $0.key < $1.key }
            let lines = children.map { Self.status($0.value, suffix: String($0.key.dropFirst(prefix.count))) }
            let all = own.content == nil ? lines : [Self.status(own, suffix: "")]
            return .json(#"{"FileStatuses":{"FileStatus":[\#(all.joined(separator: ","))]}}"#)
        case "OPEN":
            guard let content = state.entries[path]?.content else { return Self.refusal("FileNotFoundException", 404) }
            let rest = content.dropFirst(Int(request.query["offset"] ?? "") ?? 0)
            return WireAnswer(body: Array(rest.prefix(Int(request.query["length"] ?? "") ?? .max)))
        case "SETPERMISSION":
            state.entries[path]?.mode = request.query["permission"] ?? ""
            return WireAnswer()
        default: return nil
        }
    }

    static func refusal(_ exception: String, _ status: Int, _ message: String = "-") -> WireAnswer {
        .json(#"{"RemoteException":{"exception":"\#(exception)","message":"\#(message)"}}"#, status: status)
    }

    private static func status(_ entry: Entry, suffix: String) -> String {
        let type = entry.content == nil ? "DIRECTORY" : "FILE"
        return #"{"pathSuffix":"\#(suffix)","type":"\#(type)","length":\#(entry.content?.count ?? 0),"#
            + #""modificationTime":77,"owner":"me","group":"us","permission":"\#(entry.mode)"}"#
    }
}

/// Runs `body` with a file system in memory.
func withPlayedHDFS(_ body: (PlayedHDFS, WireServer) async throws -> Void) async throws {
    try await withWireServer { server in
        let hdfs = PlayedHDFS()
        hdfs.play(at: server)
        try await body(hdfs, server)
    }
}
