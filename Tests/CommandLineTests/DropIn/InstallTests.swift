import FoundationEssentials
import LocalFiles
import Subprocesses
import TestSupport
import Testing

/// `deploy/install` on a folder that looks like a Flink.
@Suite struct InstallTests {
    private let folder = TemporaryFolder()
    private static let scripts = [
        "flink": "#!/usr/bin/env bash\nexec java org.apache.flink.client.cli.CliFrontend\n",
        "yarn-session.sh": "#!/usr/bin/env bash\njava org.apache.flink.yarn.cli.FlinkYarnSessionCli\n",
    ]

    init() throws {
        try folder.write("", to: "home/lib/flink-dist-1.20.5.jar")
        for (name, text) in Self.scripts { try folder.write(text, to: "home/bin/\(name)") }
        try folder.write("#!/bin/sh\necho \"$0\"\n", to: "built")
    }

    private func install(_ words: String...) async throws -> SubprocessResult {
        let place = ["--prefix", (folder.path / "prefix").text, "--binary", (folder.path / "built").text]
        return try await Subprocess.run(
            (RepositoryRoot.path / "deploy/install").text, place + words, in: folder.path, deadline: .seconds(60))
    }

    private func text(_ name: String) -> String? {
        (try? LocalFileSystem.read(folder.path / name)).map { String(decoding: $0, as: UTF8.self) }
    }

    private func target(_ name: String) -> String? { LocalFileSystem.linkTarget(of: folder.path / name) }

    private var binary: String { (folder.path / "prefix/bin/bobbin").text }

    private func expectInstalled() throws {
        for (name, script) in Self.scripts {
            #expect(target("home/bin/\(name)") == binary)
            #expect(text("home/bin/\(name).flink") == script)
        }
        #expect(try LocalFileSystem.names(in: folder.path / "home/bin").count == 4)
    }

    private func expectFlinksOwn() throws {
        for (name, script) in Self.scripts {
            #expect(target("home/bin/\(name)") == nil)
            #expect(text("home/bin/\(name)") == script)
        }
        #expect(try LocalFileSystem.names(in: folder.path / "home/bin").count == 2)
    }

    @Test func flinksScriptsAreKeptAndCanComeBack() async throws {
        for _ in 1...2 {
            let result = try await install("--into", "home")
            #expect(result.succeeded, "\(result.errorText)")
            try expectInstalled()
        }
        for _ in 1...2 {
            let result = try await install("--undo", "--into", "home")
            #expect(result.succeeded, "\(result.errorText)")
            try expectFlinksOwn()
        }
    }

    @Test func whatWasKilledInBetweenGoesOnAndBack() async throws {
        // After the first script was kept, and after the first link.
        for file in ["flink.flink", "flink.flink.new"] {
            try folder.write(Self.scripts["flink"] ?? "", to: "home/bin/\(file)")
        }
        let undone = try await install("--undo", "--into", "home")
        #expect(undone.succeeded, "\(undone.errorText)")
        try expectFlinksOwn()
        try folder.write(Self.scripts["flink"] ?? "", to: "home/bin/flink.flink")
        try FileManager.default.removeItem(atPath: (folder.path / "home/bin/flink").text)
        try FileManager.default.createSymbolicLink(
            atPath: (folder.path / "home/bin/flink").text, withDestinationPath: binary)
        let result = try await install("--into", "home")
        #expect(result.succeeded, "\(result.errorText)")
        try expectInstalled()
    }

    @Test(arguments: ["flink", "yarn-session.sh"]) func anothersFileIsRefusedBeforeAnythingIsChanged(
        _ name: String
    ) async throws {
        try folder.write("#!/bin/sh\necho mine\n", to: "home/bin/\(name)")
        let result = try await install("--into", "home")
        #expect(!result.succeeded)
        #expect(result.errorText.contains("home/bin/\(name) is neither Flink's own script nor a link to bobbin"))
        #expect(try LocalFileSystem.names(in: folder.path / "home/bin").count == 2)
        #expect(text("prefix/bin/bobbin") == nil)
    }

    @Test func linksAreMadeAndTakenAway() async throws {
        let result = try await install("--links", "links")
        #expect(result.succeeded, "\(result.errorText)")
        #expect(target("links/flink") == binary)
        #expect(target("links/yarn-session.sh") == binary)
        let undone = try await install("--undo", "--links", "links")
        #expect(undone.succeeded, "\(undone.errorText)")
        #expect(try LocalFileSystem.names(in: folder.path / "links").isEmpty)
        try folder.write("mine", to: "links/flink")
        let refused = try await install("--links", "links")
        #expect(!refused.succeeded)
        #expect(text("links/flink") == "mine")
    }
}
