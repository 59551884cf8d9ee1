import CurlHTTP
import Diagnostics
import HadoopREST
import HadoopRecords
import TestSupport
import Testing
import WebHDFS

@Suite struct ChangingTests {
    /// What goes wrong where the server answers everything with one recorded answer.
    private func failure(
        _ name: String, _ version: String, _ body: (WebHDFSClient) async throws -> Void
    ) async throws -> DeployError {
        let answer = try recorded(name, version).answer
        return try await withWireServer { server in
            server.answer { _ in answer }
            return try await #require(throws: DeployError.self) { try await body(webHDFS(server)) }
        }
    }

    @Test(arguments: versions)
    func aFolderIsMadeWithItsMode(version: String) async throws {
        try await withWireServer { server in
            let parent = try recorded("status-folder", version).answer
            server.expect(
                WireExchange("GET", "/webhdfs/v1/recorded?op=GETFILESTATUS&user.name=alice", answer: parent),
                try recorded("mkdirs", version))
            try await webHDFS(server).makeDirectory(path("/recorded/full"), permission: 0o700)
        }
    }

    @Test func missingFoldersAboveAreOpenToAll() async throws {
        try await withWireServer { server in
            server.answer { request in
                if request.method == "PUT" { return .json(#"{"boolean":true}"#) }
                return request.path == "/webhdfs/v1/a"
                    ? .json(#"{"FileStatus":{"type":"DIRECTORY","length":0,"modificationTime":1}}"#)
                    : .json(#"{"RemoteException":{"exception":"FileNotFoundException"}}"#, status: 404)
            }
            try await webHDFS(server).makeDirectory(path("/a/b/c"), permission: 0o700)
            let made = server.requests.filter { $0.method == "PUT" }
            #expect(made.map(\.path) == ["/webhdfs/v1/a/b", "/webhdfs/v1/a/b/c"])
            #expect(made.map { $0.query["permission"] } == ["755", "700"])
        }
    }

    @Test(arguments: versions)
    func deletingTellsWhetherSomethingWasThere(version: String) async throws {
        try await withWireServer { server in
            server.expect(try recorded("delete", version), try recorded("delete-again", version))
            let first = try await webHDFS(server).delete(path("/recorded/full"), recursive: true)
            let second = try await webHDFS(server).delete(path("/recorded/full"), recursive: true)
            #expect(first)
            #expect(!second)
        }
    }

    @Test(arguments: versions)
    func renamingReplacesOrRefuses(version: String) async throws {
        try await withWireServer { server in
            server.expect(try recorded("rename-taken", version), try recorded("rename", version))
            let client = webHDFS(server)
            let (old, new) = (path("/recorded/full/one"), path("/recorded/full/nothing"))
            let error = try await #require(throws: DeployError.self) {
                try await client.rename(old, to: new, overwrite: false)
            }
            #expect(error.code == .refusedByGuard)
            try await client.rename(old, to: new, overwrite: true)
        }
    }

    @Test func aRenameThatDidNothingIsAnError() async throws {
        try await withWireServer { server in
            server.answer { _ in .json(#"{"boolean":false}"#) }
            await #expect(throws: DeployError.self) {
                try await webHDFS(server).rename(path("/a"), to: path("/b"), overwrite: true)
            }
        }
    }

    @Test(arguments: versions)
    func modesAreSet(version: String) async throws {
        try await withWireServer { server in
            server.expect(try recorded("set-permission", version))
            try await webHDFS(server).setPermission(path("/recorded/full/one"), 0o644)
        }
    }

    struct Refusal: CustomTestStringConvertible {
        let answer: String
        let code: DeployError.Code
        let words: String
        var testDescription: String { answer }
    }

    static let refusals = [
        Refusal(answer: "status-denied", code: .notAllowed, words: "Permission denied: user=bob"),
        Refusal(answer: "set-permission-denied", code: .notAllowed, words: "Permission denied"),
        Refusal(answer: "mkdirs-safe-mode", code: .safeMode, words: "Name node is in safe mode"),
        Refusal(answer: "delete-safe-mode", code: .safeMode, words: "Name node is in safe mode"),
        Refusal(answer: "mkdirs-name-quota", code: .noSpace, words: "NameSpace quota"),
        Refusal(answer: "delete-full", code: .refusedByGuard, words: "is non empty"),
        Refusal(answer: "list-missing", code: .inputNotFound, words: "does not exist"),
        Refusal(answer: "rename-missing", code: .inputNotFound, words: "is not found"),
        Refusal(answer: "bad-user", code: .configurationWrong, words: "Invalid value for webhdfs parameter"),
    ]

    @Test(arguments: versions, refusals)
    func aRefusalIsKnownByTheClassOfItsException(version: String, refusal: Refusal) async throws {
        let error = try await failure(refusal.answer, version) { try await $0.setPermission(path("/x"), 0o700) }
        #expect(error.code == refusal.code)
        #expect(error.causes.joined().contains(refusal.words))
    }

    @Test func aLoginPageIsNoSuccess() async throws {
        try await withWireServer { server in
            server.answer { _ in .text("<html>Who are you?</html>", type: "text/html") }
            let error = try await #require(throws: DeployError.self) {
                try await webHDFS(server).setPermission(path("/x"), 0o700)
            }
            #expect(error.code == .unexpectedAnswer)
        }
    }

    @Test func aLostAnswerOfARenameIsLookedAfter() async throws {
        try await withWireServer { server in
            server.answer { request in
                if request.method == "PUT" { return WireAnswer().with(.closeUnanswered) }
                return request.path.hasSuffix("/new")
                    ? .json(#"{"FileStatus":{"type":"FILE","length":0,"modificationTime":1}}"#)
                    : .json(#"{"RemoteException":{"exception":"FileNotFoundException"}}"#, status: 404)
            }
            let client = webHDFS(server, patience: Patience())
            // A connection that is kept must not tempt libcurl to send the rename again.
            _ = try await client.status(path("/new"))
            try await client.rename(path("/old"), to: path("/new"), overwrite: true)
            #expect(server.requests.filter { $0.method == "PUT" }.count == 1)
        }
    }

    @Test func aLostAnswerOfADeletionIsLookedAfter() async throws {
        try await withWireServer { server in
            server.answer { request in
                request.method == "DELETE"
                    ? WireAnswer().with(.closeUnanswered)
                    : .json(#"{"RemoteException":{"exception":"FileNotFoundException"}}"#, status: 404)
            }
            let gone = try await webHDFS(server).delete(path("/old"), recursive: true)
            #expect(gone)
        }
    }
}
