import Archives
import Diagnostics
import LocalFiles
import Subprocesses
import Threads

/// Hadoop's client for those who have no Hadoop: the two jars of it that PySpark's source archive on PyPI holds, got
/// once, through pip and the index that it is configured for.
struct HadoopClientJars: Sendable {
    /// Where they are kept.
    let folder: LocalPath

    private static let package = "pyspark==3.5.9"
    private static let packageHash = "sha256:ea27adc39ddac9413b8951e45aa748cbed6c785971b81386efc41938f6243d93"
    /// Their SHA-256 by their names.
    private static let jars = [
        "hadoop-client-api-3.3.4.jar": "e513d71b78086b5caaa439f4402b43e20df01446d56b66084ad419452878701c",
        "hadoop-client-runtime-3.3.4.jar": "9377a68071137ae5f5c8cdc2ed20d6f904a1df4d06df26b47ed8872a1b0d8d47",
    ]

    /// Whether they are there; each has its name only when it is whole.
    var areThere: Bool {
        Self.jars.keys.allSatisfy { LocalFileSystem.file(at: folder / $0)?.kind == .file }
    }

    /// Gets them, if they are not there.
    ///
    /// - Throws: ``DeployError`` `inputNotFound` where pip cannot get the archive, `inputMalformed` for one with other jars.
    func get(_ console: Console) async throws {
        guard !areThere else { return }
        console.say(
            "getting Hadoop's client for Flink's processes, once: pip downloads \(Self.package) (318 MB), of which two "
                + "jars (49 MB) are kept in \(folder)")
        try await ScratchFolder.with("bobbin-hadoop-client-") { scratch in
            try await download(to: scratch.path)
            try await BlockingThread.run(named: "unpack") { try take(from: scratch.path) }
        }
    }

    private func download(to scratch: LocalPath) async throws {
        let requirement = scratch / "requirement.txt"
        let line = "\(Self.package) --hash=\(Self.packageHash)\n"
        try LocalFileSystem.write(Array(line.utf8), to: requirement)
        // What pip says, its bar included, is talk, not data.
        let script =
            #"exec python3 -m pip download --require-hashes --no-deps --no-binary pyspark --disable-pip-version-check "#
            + #"-d "$1" -r "$2" >&2"#
        let pip = try Subprocess.start(
            "sh", ["-c", script, "sh", scratch.text, requirement.text], output: .discard, errors: .inherit)
        let end = await withTaskCancellationHandler {
            await pip.wait()
        } onCancel: {
            pip.kill()
        }
        try Task.checkCancellation()
        guard end == .exited(0) else { throw refusal("pip could not download \(Self.package) (\(end))") }
    }

    private func take(from scratch: LocalPath) throws {
        guard let name = try LocalFileSystem.names(in: scratch).first(where: { $0.hasSuffix(".tar.gz") }) else {
            throw refusal("pip downloaded no archive of \(Self.package)")
        }
        try LocalFileSystem.makeFolder(folder)
        var missing = Set(Self.jars.keys)
        do {
            try ArchiveContents.read(
                scratch / name, limit: 64 << 20, where: { missing.contains(LocalPath("/\($0.path)").name) },
                each: { entry, content in
                    let jar = LocalPath("/\(entry.path)").name
                    guard SHA256.hexadecimal(of: content) == Self.jars[jar] else {
                        throw DeployError(.inputMalformed, "\(jar) in \(name) is not the one that was expected")
                    }
                    try LocalFileSystem.write(content, to: folder / jar, permission: 0o644)
                    missing.remove(jar)
                    // The rest of the archive is read for nothing.
                    if missing.isEmpty { throw Done() }
                })
        } catch is Done {}
        guard missing.isEmpty else { throw refusal("\(name) lacks \(missing.sorted().joined(separator: " and "))") }
    }

    private func refusal(_ message: String) -> DeployError {
        DeployError(
            .inputNotFound, message,
            hint:
                "Copy \(Self.jars.keys.sorted().joined(separator: " and ")) to \(folder), or name a folder with the jars "
                + "of Hadoop's client: --hadoop-jars DIR")
    }

    private struct Done: Error {}
}
