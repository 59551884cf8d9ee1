import LocalFiles
import Subprocesses
import TestSupport

/// The binary while it runs: what it has said so far, and signals.
struct RunningBobbin: Sendable {
    let child: ChildProcess
    private let outputFile: LocalPath
    private let errorFile: LocalPath

    /// - Parameter folder: where it runs, and its outputs are kept.
    init(_ program: LocalPath, _ words: [String], environment: [String: String], in folder: LocalPath) throws {
        let number = UInt32.random(in: .min ... .max)
        outputFile = folder / "output-\(number)"
        errorFile = folder / "errors-\(number)"
        child = try Subprocess.start(
            program.text, words, environment: environment, in: folder, output: .file(outputFile),
            errors: .file(errorFile))
    }

    var errorText: String { text(errorFile) }

    /// Waits until it has said something on its standard error.
    ///
    /// - Throws: `PollTimeout`; ``ClusterFailure`` where it ended without.
    func says(_ words: String, within limit: Duration = .seconds(120)) async throws {
        try await poll(within: limit, for: "\"\(words)\" from bobbin") {
            if errorText.contains(words) { return true }
            if child.end != nil, !errorText.contains(words) {
                throw ClusterFailure(text: "bobbin ended without \"\(words)\": \(errorText)")
            }
            return false
        }
    }

    /// Waits for its end; kills it where it does not come.
    func result(within limit: Duration = .seconds(120)) async throws -> SubprocessResult {
        do {
            try await poll(within: limit, for: "the end of bobbin") { child.end != nil }
        } catch {
            child.kill()
            throw error
        }
        return SubprocessResult(end: await child.wait(), output: bytes(outputFile), errors: bytes(errorFile))
    }

    private func bytes(_ file: LocalPath) -> [UInt8] { (try? LocalFileSystem.read(file)) ?? [] }

    private func text(_ file: LocalPath) -> String { String(decoding: bytes(file), as: UTF8.self) }
}
