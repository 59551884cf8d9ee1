import FoundationEssentials
import LocalFiles
import Subprocesses
import TestSupport

/// A machine with the binary and a token, and nothing of Hadoop or Flink.
struct Laptop: Sendable {
    let folder: LocalPath
    private let binary: LocalPath
    private let service: RunningService

    init(_ fixture: ClusterFixture, _ service: RunningService) throws {
        folder = fixture.folder / "laptop-\(UUID().uuidString.prefix(8))"
        binary = fixture.cluster.tools.bobbin
        self.service = service
        try LocalFileSystem.makeFolder(folder / "bin")
        try LocalFileSystem.link(folder / "bin/bobbin", to: binary)
        try LocalFileSystem.makeFolder(folder / ".config/bobbin")
        try LocalFileSystem.write(Array((service.token + "\n").utf8), to: folder / ".config/bobbin/token")
    }

    var environment: [String: String] {
        [
            "PATH": "\(binary.parent):/usr/bin:/bin", "HOME": folder.text,
            "BOBBIN_SERVICE": "http://127.0.0.1:\(service.port)",
        ]
    }

    /// Runs a command line to its end.
    func bobbin(_ words: [String], deadline: Duration = .seconds(180)) async throws -> SubprocessResult {
        try await Subprocess.run(binary.text, words, environment: environment, in: folder, deadline: deadline)
    }

    /// Runs another program, which can call the binary by its name.
    func run(_ words: [String]) async throws -> SubprocessResult {
        try await Subprocess.run(
            words[0], Array(words.dropFirst()), environment: environment, in: folder, deadline: .seconds(180))
    }

    /// Starts one, and returns at once.
    func start(_ words: [String]) throws -> RunningBobbin {
        try RunningBobbin(binary, words, environment: environment, in: folder)
    }
}
